package io.livetemplate.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.ClientModule;
import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.api.strategy.PatchSink;
import io.livetemplate.api.strategy.Place;
import io.livetemplate.api.strategy.Shape;
import io.livetemplate.api.strategy.ShapeId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FragmentStrategyRulesTest {
  private static Supplier<FragmentStrategy> provider = Right::new;

  /** Run by {@link Rules} alone. */
  static final class Subject extends FragmentStrategyContract {
    @Override
    protected FragmentStrategy strategy() {
      return provider.get();
    }
  }

  @Test
  void aRightOneBreaksNoRule() {
    provider = Right::new;
    assertThat(Rules.brokenBy(Subject.class)).isEmpty();
  }

  @Test
  void everyRuleCatchesSomebody() {
    assertThat(wrongOnes().map(row -> (String) row.get()[0]).collect(Collectors.toSet()))
        .isEqualTo(Rules.of(FragmentStrategyContract.class));
  }

  @ParameterizedTest
  @MethodSource("wrongOnes")
  void aWrongOneIsCaught(String rule, Supplier<FragmentStrategy> wrong) {
    provider = wrong;
    assertThat(Rules.brokenBy(Subject.class)).containsKey(rule);
  }

  static Stream<Arguments> wrongOnes() {
    return Stream.of(
        wrong("identityIsWellFormed", Versionless::new),
        wrong("clientModuleIsAModule", NoModule::new),
        wrong("somethingIsBidOn", Lazy::new),
        wrong("payloadIsWellFormed", Open::new),
        wrong("payloadIsWellFormed", Huge::new),
        wrong("payloadIsWellFormed", Cheap::new),
        wrong("neededShapesOccurInTheChange", Foreign::new),
        wrong("bidIsDeterministic", Counting::new),
        wrong("nothingIsKept", Remembering::new),
        wrong("threadsDoNotDisturbEachOther", Shared::new),
        wrong("noBidLeavesNothing", LeftOpen::new));
  }

  private static Arguments wrong(String rule, Supplier<FragmentStrategy> provider) {
    return Arguments.of(rule, provider);
  }

  /** Pairs for leaves, HTML for the whole. */
  private static class Right implements FragmentStrategy {
    @Override
    public String id() {
      return "right";
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public Optional<ClientModule> client() {
      return Optional.of(new ClientModule("right", "export default {};"));
    }

    @Override
    public boolean bid(Change change, ClientView client, PatchSink out) {
      switch (change) {
        case Change.Leaves leaves ->
            leaves.leaves().forEach(leaf -> out.number(leaf.place()).text(leaf.after()));
        case Change.Items items -> {
          return false;
        }
        case Change.Rows rows -> {
          return false;
        }
        case Change.Whole whole -> {
          out.startArray().text(whole.content().html()).endArray();
          whole.content().shapes().forEach(out::needs);
        }
      }
      out.applyCost(1);
      return true;
    }
  }

  private static final class Versionless extends Right {
    @Override
    public int version() {
      return 0;
    }
  }

  private static final class NoModule extends Right {
    @Override
    public Optional<ClientModule> client() {
      return Optional.of(new ClientModule("wrong", "alert(1);"));
    }
  }

  private static final class Lazy extends Right {
    @Override
    public boolean bid(Change change, ClientView client, PatchSink out) {
      return false;
    }
  }

  private static final class Open extends Right {
    @Override
    public boolean bid(Change change, ClientView client, PatchSink out) {
      out.startArray();
      return super.bid(change, client, out);
    }
  }

  private static final class Huge extends Right {
    @Override
    public boolean bid(Change change, ClientView client, PatchSink out) {
      out.number(Long.MAX_VALUE);
      return super.bid(change, client, out);
    }
  }

  private static final class Cheap extends Right {
    @Override
    public boolean bid(Change change, ClientView client, PatchSink out) {
      out.applyCost(-1000);
      return super.bid(change, client, out);
    }
  }

  private static final class Foreign extends Right {
    @Override
    public boolean bid(Change change, ClientView client, PatchSink out) {
      out.needs(new Elsewhere());
      return super.bid(change, client, out);
    }
  }

  private static final class Counting extends Right {
    private int bids;

    @Override
    public boolean bid(Change change, ClientView client, PatchSink out) {
      out.number(bids++);
      return super.bid(change, client, out);
    }
  }

  /** Writes down where the change before was. */
  private static final class Remembering extends Right {
    private List<Integer> last = List.of();

    @Override
    public boolean bid(Change change, ClientView client, PatchSink out) {
      last.forEach(out::number);
      last = change.address().steps();
      return super.bid(change, client, out);
    }
  }

  /** Keeps what it is working on in a field. */
  private static final class Shared extends Right {
    private volatile List<Integer> working = List.of();

    @Override
    public boolean bid(Change change, ClientView client, PatchSink out) {
      working = change.address().steps();
      LockSupport.parkNanos(1);
      working.forEach(out::number);
      return super.bid(change, client, out);
    }
  }

  private static final class LeftOpen extends Right {
    @Override
    public boolean bid(Change change, ClientView client, PatchSink out) {
      boolean bids = super.bid(change, client, out);
      if (!bids) {
        out.startArray();
      }
      return bids;
    }
  }

  /** A shape of some other page. */
  private static final class Elsewhere implements Shape {
    @Override
    public ShapeId id() {
      return new ShapeId("elsewhere");
    }

    @Override
    public int slots() {
      return 0;
    }

    @Override
    public List<Place> places() {
      return List.of();
    }

    @Override
    public List<Shape> bodies() {
      return List.of();
    }

    @Override
    public List<Integer> slotsOf(int place) {
      throw new IndexOutOfBoundsException(place);
    }

    @Override
    public int roots() {
      return 1;
    }

    @Override
    public boolean isBuildable() {
      return false;
    }

    @Override
    public boolean isMovable() {
      return false;
    }
  }
}

package io.livetemplate.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.ClientModule;
import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.api.strategy.ShapeId;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.tck.sample.CheckedSink;
import io.livetemplate.tck.sample.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every {@link FragmentStrategy} must do on the server's side. A provider's test extends this
 * and says how to make the provider. That the browser's half applies a payload to the right effect
 * is not judged here: that takes a browser.
 */
@Timeout(60)
public abstract class FragmentStrategyContract {
  private static final List<Change> CHANGES = Samples.changes();
  private static final List<ClientView> CLIENTS =
      List.of(
          new Client(true, Compression.NONE),
          new Client(false, Compression.NONE),
          new Client(true, Compression.DEFLATE));

  /** For subclasses. */
  protected FragmentStrategyContract() {}

  /**
   * The provider under test.
   *
   * @return a new one each time
   */
  protected abstract FragmentStrategy strategy();

  /** The id is a lower-case word, the version counts from 1; both never change. */
  @Test
  public void identityIsWellFormed() {
    FragmentStrategy strategy = strategy();
    assertTrue(strategy.id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), strategy.id());
    assertTrue(strategy.version() >= 1, "version " + strategy.version());
    assertEquals(strategy.id(), strategy().id(), "the id of another instance");
    assertEquals(strategy.version(), strategy().version(), "the version of another instance");
  }

  /** The client module, if there is one, is an ES module with a default export, always the same. */
  @Test
  public void clientModuleIsAModule() {
    Optional<ClientModule> module = strategy().client();
    assertEquals(module, strategy().client(), "the module of another instance");
    module.ifPresent(found ->
        assertTrue(
            found.source().contains("export default") || found.source().contains("as default"),
            "module " + found.name() + " has no default export"));
  }

  /** There is a change that it bids on. */
  @Test
  public void somethingIsBidOn() {
    assertTrue(
        CHANGES.stream().anyMatch(change -> bid(strategy(), change, CLIENTS.get(0)).isPresent()),
        "no bid on a change of any kind");
  }

  /** A payload is well-formed: arrays ended, numbers exact, costs not negative. */
  @Test
  public void payloadIsWellFormed() {
    FragmentStrategy strategy = strategy();
    for (Change change : CHANGES) {
      for (ClientView client : CLIENTS) {
        CheckedSink sink = new CheckedSink();
        if (strategy.bid(change, client, sink)) {
          assertEquals(List.of(), sink.faults(), () -> "payload for " + shown(change));
        }
      }
    }
  }

  /** Only shapes of the change are asked for: others cannot be sent along. */
  @Test
  public void neededShapesOccurInTheChange() {
    FragmentStrategy strategy = strategy();
    for (Change change : CHANGES) {
      CheckedSink sink = new CheckedSink();
      if (strategy.bid(change, CLIENTS.get(1), sink)) {
        List<ShapeId> foreign = new ArrayList<>(sink.needed());
        foreign.removeAll(new HashSet<>(Samples.shapes(change)));
        assertEquals(List.of(), foreign, () -> "shapes needed for " + shown(change));
      }
    }
  }

  /** The same change gives the same payload, from the same instance and from another. */
  @Test
  public void bidIsDeterministic() {
    FragmentStrategy strategy = strategy();
    for (Change change : CHANGES) {
      for (ClientView client : CLIENTS) {
        Optional<String> first = bid(strategy, change, client);
        assertEquals(first, bid(strategy, change, client), () -> "again " + shown(change));
        assertEquals(first, bid(strategy(), change, client), () -> "anew " + shown(change));
      }
    }
  }

  /** Nothing is kept: a bid does not depend on those before it, nor on those refused. */
  @Test
  public void nothingIsKept() {
    List<Optional<String>> fresh =
        CHANGES.stream().map(change -> bid(strategy(), change, CLIENTS.get(0))).toList();
    FragmentStrategy used = strategy();
    Random random = new Random(42);
    List<Integer> order = new ArrayList<>(IntStream.range(0, CHANGES.size()).boxed().toList());
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        Change change = CHANGES.get(i);
        assertEquals(
            fresh.get(i), bid(used, change, CLIENTS.get(0)), () -> "after others " + shown(change));
      }
    }
  }

  /** Many threads may ask at once. */
  @Test
  public void threadsDoNotDisturbEachOther() {
    FragmentStrategy shared = strategy();
    List<Optional<String>> alone =
        CHANGES.stream().map(change -> bid(strategy(), change, CLIENTS.get(0))).toList();
    CompletableFuture<?>[] all =
        IntStream.range(0, 8)
            .mapToObj(thread ->
                CompletableFuture.runAsync(
                    () -> {
                      for (int round = 0; round < 100; round++) {
                        int at = (round * 7 + thread) % CHANGES.size();
                        assertEquals(alone.get(at), bid(shared, CHANGES.get(at), CLIENTS.get(0)));
                      }
                    },
                    Thread.ofPlatform().daemon()::start))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(all).join();
  }

  /**
   * No bid leaves nothing behind: it touched no array that others wrote, and left none open. What
   * it wrote is dropped.
   */
  @Test
  public void noBidLeavesNothing() {
    FragmentStrategy strategy = strategy();
    for (Change change : CHANGES) {
      for (ClientView client : CLIENTS) {
        CheckedSink sink = new CheckedSink();
        if (!strategy.bid(change, client, sink)) {
          assertEquals(List.of(), sink.faults(), () -> "no bid on " + shown(change));
        }
      }
    }
  }

  private static Optional<String> bid(FragmentStrategy strategy, Change change, ClientView client) {
    CheckedSink sink = new CheckedSink();
    return strategy.bid(change, client, sink) ? Optional.of(sink.all()) : Optional.empty();
  }

  private static String shown(Change change) {
    return change.getClass().getSimpleName() + " at " + change.address().steps();
  }

  private record Client(boolean knowing, Compression compression) implements ClientView {
    @Override
    public boolean knows(ShapeId shape) {
      return knowing;
    }

    @Override
    public boolean builds(ShapeId shape) {
      return knowing;
    }
  }
}

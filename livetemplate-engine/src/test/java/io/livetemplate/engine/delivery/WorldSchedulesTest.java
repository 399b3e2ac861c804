package io.livetemplate.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.delivery.ClientMachine.Out;
import io.livetemplate.engine.delivery.Window.Held;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Schedules by seed; {@code -Dlivetemplate.test.schedules} says how many, {@code
 * -Dlivetemplate.test.seed} which one alone.
 */
class WorldSchedulesTest {
  private static final int SCHEDULES = Integer.getInteger("livetemplate.test.schedules", 100_000);
  private static final @Nullable Long SEED = Long.getLong("livetemplate.test.seed");

  /** Enough to catch each of the broken machines below. */
  private static final int ENOUGH = 2_000;

  @Test
  void nothing_is_lost_doubled_or_reordered_whatever_the_line_does() throws IOException {
    long first = SEED == null ? 0 : SEED;
    long count = SEED == null ? SCHEDULES : 1;
    try (var browser = new BrowsersMachine()) {
      boolean agrees = true;
      for (long seed = first; seed < first + count && agrees; seed++) {
        List<Object> steps = new ArrayList<>();
        WorldSchedules.play(seed, new World(WorldParts.SOUND, steps));
        agrees = browser.play(seed, steps);
      }
      assertThat(browser.verdict()).isEqualTo("played " + count);
    }
  }

  @Test
  void a_browser_that_does_anything_else_than_its_model_is_caught() throws IOException {
    try (var browser = new BrowsersMachine()) {
      for (long seed = 0; seed < ENOUGH; seed++) {
        List<Object> steps = new ArrayList<>();
        try {
          WorldSchedules.play(seed, new World(client(Silent::new), steps));
        } catch (AssertionError e) {
          // What it did until then is enough.
        }
        if (!browser.play(seed, steps)) {
          break;
        }
      }
      assertThat(browser.verdict()).startsWith("seed ").contains("[\"acknowledge\"]");
    }
  }

  @ParameterizedTest
  @MethodSource("broken")
  void a_broken_machine_is_caught(WorldParts parts) {
    boolean caught = false;
    for (long seed = 0; seed < ENOUGH && !caught; seed++) {
      try {
        WorldSchedules.play(seed, parts);
      } catch (AssertionError e) {
        caught = true;
      }
    }
    assertThat(caught).isTrue();
  }

  static Stream<Named<WorldParts>> broken() {
    return Stream.of(
        Named.of("the server runs events twice", events(Doubling::new)),
        Named.of("the server settles events when they come", events(Hasty::new)),
        Named.of("the server's window has no end", window(first -> sized(99, first))),
        Named.of("the window is one too large", window(first -> sized(World.WINDOW + 1, first))),
        Named.of("acknowledgements do not open the window", window(Deaf::new)),
        Named.of("an attach does not rewind", window(Stubborn::new)),
        Named.of("an attach rewinds one frame too far", window(Eager::new)),
        Named.of("frames that were given up weigh on", window(Heavy::new)),
        Named.of("hidden tabs are not spared", pace(Duration.ZERO)),
        Named.of("hidden tabs are spared for half the time", pace(Duration.ofSeconds(1))),
        Named.of("a late attach brings the past back", lateAttach()),
        Named.of("the browser does not send again", client(Forgetful::new)),
        Named.of("the browser sends again under other numbers", client(Renumbering::new)),
        Named.of("the browser acknowledges what it has not got", client(Bragging::new)),
        Named.of("the browser never acknowledges by itself", client(Silent::new)),
        Named.of("the browser keeps the old frame number in a new epoch", client(Stuck::new)));
  }

  private static WorldParts events(Supplier<Events> broken) {
    return new WorldParts() {
      @Override
      public Events events() {
        return broken.get();
      }
    };
  }

  private static WorldParts window(Function<Held<Doc>, Window<Doc>> broken) {
    return new WorldParts() {
      @Override
      public Window<Doc> window(Held<Doc> first) {
        return broken.apply(first);
      }
    };
  }

  private static WorldParts pace(Duration broken) {
    return new WorldParts() {
      @Override
      public Duration pace() {
        return broken;
      }
    };
  }

  private static WorldParts lateAttach() {
    return new WorldParts() {
      @Override
      public long order(long opened) {
        return 0;
      }
    };
  }

  private static WorldParts client(Function<String, ClientMachine> broken) {
    return new WorldParts() {
      @Override
      public ClientMachine client(String epoch) {
        return broken.apply(epoch);
      }
    };
  }

  private static Window<Doc> sized(int limit, Held<Doc> first) {
    return new Window<>(limit, Long.MAX_VALUE, first);
  }

  private static final class Doubling extends Events {
    @Override
    Arrival receive(long number) {
      Arrival arrival = super.receive(number);
      return arrival == Arrival.KNOWN ? Arrival.NEXT : arrival;
    }
  }

  private static final class Hasty extends Events {
    @Override
    long settled() {
      return received();
    }
  }

  private static final class Deaf extends Window<Doc> {
    Deaf(Held<Doc> first) {
      super(World.WINDOW, Long.MAX_VALUE, first);
    }

    @Override
    void acknowledge(long n) {}
  }

  private static final class Stubborn extends Window<Doc> {
    Stubborn(Held<Doc> first) {
      super(World.WINDOW, Long.MAX_VALUE, first);
    }

    @Override
    void rewind(long n) {
      acknowledge(n);
    }
  }

  private static final class Eager extends Window<Doc> {
    Eager(Held<Doc> first) {
      super(World.WINDOW, Long.MAX_VALUE, first);
    }

    @Override
    void rewind(long n) {
      super.rewind(holds(n - 1) ? n - 1 : n);
    }
  }

  private static final class Heavy extends Window<Doc> {
    private long ballast;

    Heavy(Held<Doc> first) {
      super(World.WINDOW, Long.MAX_VALUE, first);
    }

    @Override
    void rewind(long n) {
      ballast += last().n() > n ? last().bytes() : 0;
      super.rewind(n);
    }

    @Override
    long bytes() {
      return super.bytes() + ballast;
    }
  }

  private static final class Forgetful extends ClientMachine {
    Forgetful(String epoch) {
      super(epoch);
    }

    @Override
    List<Out> resume() {
      return List.of();
    }
  }

  private static final class Renumbering extends ClientMachine {
    Renumbering(String epoch) {
      super(epoch);
    }

    @Override
    List<Out> resume() {
      pending.replaceAll(number -> ++last);
      return super.resume();
    }
  }

  private static final class Bragging extends ClientMachine {
    Bragging(String epoch) {
      super(epoch);
    }

    @Override
    List<Out> acknowledge() {
      unacknowledged = 0;
      return List.of(send("[" + (n + 1) + "]"));
    }
  }

  private static final class Silent extends ClientMachine {
    Silent(String epoch) {
      super(epoch);
    }

    @Override
    List<Out> acknowledge() {
      return List.of();
    }
  }

  private static final class Stuck extends ClientMachine {
    Stuck(String epoch) {
      super(epoch);
    }

    @Override
    void renewed(String next) {
      long before = n;
      super.renewed(next);
      n = before;
    }
  }
}

package io.livetemplate.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.delivery.Schedule.Parts;
import io.livetemplate.engine.delivery.Window.Held;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random schedules; and proof that they find what is broken. */
class DeliveryModelTest {
  private static final int SEEDS = 3000;
  private static final int STEPS = 150;

  @Test
  void nothing_is_lost_doubled_or_reordered() {
    for (long seed = 0; seed < SEEDS; seed++) {
      play(seed, new Parts() {});
    }
  }

  @ParameterizedTest
  @MethodSource("broken")
  void a_broken_machine_is_caught(Parts parts) {
    boolean caught = false;
    for (long seed = 0; seed < SEEDS && !caught; seed++) {
      try {
        new Schedule(seed, parts).play(STEPS);
      } catch (AssertionError | RuntimeException e) {
        caught = true;
      }
    }
    assertThat(caught).isTrue();
  }

  static Stream<Named<Parts>> broken() {
    return Stream.of(
        Named.of("events sent twice are run twice", events(Doubling::new)),
        Named.of("events are settled when they come", events(Hasty::new)),
        Named.of("the window has no end", window(Endless::new)),
        Named.of(
            "the window is one too large", window(first -> new Window<>(4, Long.MAX_VALUE, first))),
        Named.of("acknowledgements do not open the window", window(Deaf::new)),
        Named.of("an attach does not rewind", window(Stubborn::new)),
        Named.of("shapes of lost frames count as known", window(Learned::new)),
        Named.of(
            "a late attach brings the past back",
            new Parts() {
              @Override
              public long order(long opened) {
                return 0;
              }
            }));
  }

  private static void play(long seed, Parts parts) {
    try {
      new Schedule(seed, parts).play(STEPS);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("seed " + seed, e);
    }
  }

  private static Parts events(Supplier<Events> broken) {
    return new Parts() {
      @Override
      public Events events() {
        return broken.get();
      }
    };
  }

  private static Parts window(UnaryWindow broken) {
    return new Parts() {
      @Override
      public Window<Doc> window(Held<Doc> first) {
        return broken.of(first);
      }
    };
  }

  private interface UnaryWindow {
    Window<Doc> of(Held<Doc> first);
  }

  private static final class Doubling extends Events {
    @Override
    Arrival receive(long number) {
      Arrival arrival = super.receive(number);
      return arrival == Arrival.KNOWN ? Arrival.NEXT : arrival;
    }

    @Override
    void settle(long number) {
      if (number == settled() + 1) {
        super.settle(number);
      }
    }
  }

  private static final class Hasty extends Events {
    private boolean late;

    @Override
    Arrival receive(long number) {
      late = super.settled() < super.received();
      return super.receive(number);
    }

    @Override
    long settled() {
      return late ? received() : super.settled();
    }

    @Override
    void settle(long number) {
      late = false;
      super.settle(number);
    }
  }

  private static final class Endless extends Window<Doc> {
    Endless(Held<Doc> first) {
      super(Integer.MAX_VALUE, Long.MAX_VALUE, first);
    }
  }

  private static final class Deaf extends Window<Doc> {
    Deaf(Held<Doc> first) {
      super(Schedule.WINDOW, Long.MAX_VALUE, first);
    }

    @Override
    void acknowledge(long n) {}
  }

  private static final class Stubborn extends Window<Doc> {
    Stubborn(Held<Doc> first) {
      super(Schedule.WINDOW, Long.MAX_VALUE, first);
    }

    @Override
    void rewind(long n) {
      acknowledge(n);
    }
  }

  private static final class Learned extends Window<Doc> {
    private Known all = Known.of(Set.of());

    Learned(Held<Doc> first) {
      super(Schedule.WINDOW, Long.MAX_VALUE, first);
    }

    @Override
    void sent(Held<Doc> next) {
      all = all.and(next.known().layouts());
      super.sent(new Held<>(next.n(), next.content(), all, next.bytes(), next.total()));
    }
  }
}

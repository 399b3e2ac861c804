package io.livetemplate.engine.page;

import java.util.concurrent.atomic.AtomicReference;

/** Decided once: a browser came, or the page had to make room before one did. Thread-safe. */
final class Fate {
  private enum State {
    WAITING,
    ATTACHED,
    GIVEN_UP
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

  boolean isWaiting() {
    return state.get() == State.WAITING;
  }

  boolean isGivenUp() {
    return state.get() == State.GIVEN_UP;
  }

  /** A browser has come; true for the first one, if there is a page for it. */
  boolean attach() {
    return state.compareAndSet(State.WAITING, State.ATTACHED);
  }

  /** False when a browser has come already. */
  boolean giveUp() {
    return state.compareAndSet(State.WAITING, State.GIVEN_UP);
  }
}

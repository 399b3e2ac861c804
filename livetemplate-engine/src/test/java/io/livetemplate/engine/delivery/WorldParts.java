package io.livetemplate.engine.delivery;

import java.time.Duration;

/** The parts of a {@link World} that a test may break. */
interface WorldParts {
  /** What is used outside of tests. */
  WorldParts SOUND = new WorldParts() {};

  default Window<Doc> window(Window.Held<Doc> first) {
    return new Window<>(World.WINDOW, Long.MAX_VALUE, first);
  }

  default Events events() {
    return new Events();
  }

  default Duration pace() {
    return World.PACE;
  }

  default long order(long opened) {
    return opened;
  }

  default ClientMachine client(String epoch) {
    return new ClientMachine(epoch);
  }
}

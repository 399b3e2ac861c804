package io.livetemplate.e2e.deploy;

import java.time.Duration;

/** The application under test, running. Used by one thread. */
public interface AppHost extends AutoCloseable {
  /** {@return where a port is to be found on the loopback address now; a restart may move it} */
  int port(Port port);

  /** Ends it without any chance to say goodbye, and starts it anew. */
  void killAndRestart();

  /** Stops its processors; its connections stay. */
  void pause();

  /** Ends a pause. */
  void resume();

  /** {@return what it wrote} */
  String log();

  /** Waits until it wrote something: what it writes takes a while through a container engine. */
  default void awaitLog(String text) {
    long begun = System.nanoTime();
    while (!log().contains(text)) {
      if (System.nanoTime() - begun > Duration.ofSeconds(60).toNanos()) {
        throw new AssertionError("it did not write '" + text + "' within 60 s:\n" + log());
      }
    }
  }

  @Override
  void close();
}

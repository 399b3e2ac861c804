package io.livetemplate.e2e.deploy;

/** The application under test, running. Used by one thread. */
public interface AppHost extends AutoCloseable {
  /** {@return where a port is to be found on the loopback address, also after a restart} */
  int port(Port port);

  /** Ends it without any chance to say goodbye, and starts it anew. */
  void killAndRestart();

  /** Stops its processors; its connections stay. */
  void pause();

  /** Ends a pause. */
  void resume();

  /** {@return what it wrote} */
  String log();

  /** Waits for a line with this text on its standard error: it may come late through an engine. */
  void awaitLog(String text) throws Exception;

  @Override
  void close();
}

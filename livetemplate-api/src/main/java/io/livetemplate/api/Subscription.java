package io.livetemplate.api;

/** What a page gets of a topic. Thread-safe. */
public interface Subscription extends AutoCloseable {
  /**
   * Ends it; the end of the page does so too. A message that is on its way may still arrive. A
   * second call does nothing.
   */
  @Override
  void close();
}

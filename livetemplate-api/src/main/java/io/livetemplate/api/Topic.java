package io.livetemplate.api;

/** A name under which messages go to every page that subscribed to it. Thread-safe. */
public interface Topic {
  /** {@return the name} */
  String name();

  /**
   * Publishes. Each subscribed page changes its model by its own writer, soon after: messages of
   * one topic reach a page in the order in which they were published. Waits while too many messages
   * wait already (limit {@code topic-queue}), except in an event handler or another change of a
   * page, which must not wait for other pages.
   *
   * @param message immutable, since all pages get the same one
   */
  void publish(Object message);
}

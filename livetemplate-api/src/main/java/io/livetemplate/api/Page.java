package io.livetemplate.api;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One live document in one browser tab. It outlives its connections: a page without one keeps its
 * model for the time of the limit {@code detached}. Thread-safe.
 *
 * @param <M> the type of the model
 */
public interface Page<M> {
  /** {@return a random id, unguessable} */
  String id();

  /** {@return what opened the page} */
  Request request();

  /**
   * Changes the model. Returns at once when there is room in the page's queue; the change is made
   * later by the page's one writer, in the order of the calls of one thread, never at the same time
   * as an event handler. A page that is closed ignores it.
   *
   * @param change from the model as it is then to the model to show; when it throws, the page keeps
   *     its model and the exception is logged
   */
  void update(UnaryOperator<M> change);

  /**
   * Changes the model with every message of a topic that is published from now on. A page that
   * cannot keep up for as long as the limit {@code handling} is ended, and its browser fetches it
   * anew.
   *
   * @param topic its name, see {@link Application#topic}
   * @param type of the messages to get; others of the topic are passed over
   * @param handler computes the new model
   * @param <T> the type of the messages
   * @return ends with the page
   */
  <T> Subscription subscribe(String topic, Class<T> type, MessageHandler<M, T> handler);

  /**
   * The connection that the page has now. It changes in the life of a page: a browser comes, loses
   * it, falls back to polling, finds the way back up to a WebSocket. {@link PageRoute#connected}
   * tells of it.
   *
   * @return empty while there is none
   */
  Optional<PageChannel> channel();

  /** {@return whether the page is still there; once false, never true again} */
  boolean isOpen();
}

package io.livetemplate.api;

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

  /** {@return whether the page is still there; once false, never true again} */
  boolean isOpen();
}

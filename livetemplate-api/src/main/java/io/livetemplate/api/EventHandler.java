package io.livetemplate.api;

/**
 * Answers events of one name.
 *
 * @param <M> the type of the model
 */
@FunctionalInterface
public interface EventHandler<M> {
  /**
   * Computes the new model.
   *
   * <p>Called on a virtual thread; for one page never twice at once, and in the order in which the
   * user acted. It may block (a database): other pages go on. When it throws, the page keeps its
   * model, the exception is logged and the event counts as settled.
   *
   * @param model the page's model as it is now
   * @param event what the user did
   * @return the model to show from now on; the same one when nothing changes
   * @throws Exception anything; see above
   */
  M handle(M model, Event event) throws Exception;
}

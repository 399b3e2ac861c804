package io.livetemplate.api;

/**
 * Answers a message of a topic with the new model.
 *
 * @param <M> the type of the model
 * @param <T> the type of the message
 */
@FunctionalInterface
public interface MessageHandler<M, T> {
  /**
   * Computes the new model, as an {@link EventHandler} does: on a virtual thread, never at the same
   * time as another change of this page.
   *
   * @param model as it is
   * @param message as it was published
   * @return the model to show; the same one when nothing is to change
   * @throws Exception when it fails: it is logged and the page keeps its model
   */
  M handle(M model, T message) throws Exception;
}

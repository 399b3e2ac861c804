package io.livetemplate.api;

/**
 * Makes the first model of a page.
 *
 * @param <M> the type of the model
 */
@FunctionalInterface
public interface ModelFactory<M> {
  /**
   * Makes the model for a page that is being opened. Called on a virtual thread, may block; what it
   * throws is logged and answered with 500.
   *
   * @param request what the browser asked for
   * @return the model
   * @throws Exception anything; see above
   */
  M create(Request request) throws Exception;
}

package io.livetemplate.api.http;

import java.io.IOException;

/** Answers HTTP requests. */
@FunctionalInterface
public interface HttpHandler {
  /**
   * Answers one request.
   *
   * <p>Called on a virtual thread, for many requests at once; it may block (a held poll does). What
   * it throws is a fault of the program: the listener logs it and answers 500 with a constant text.
   *
   * @param request valid until this method returns
   * @return the whole response
   * @throws BodyTooLargeException as {@link HttpRequest#body} threw it; the listener answers 413
   * @throws IOException as {@link HttpRequest#body} threw it: the peer is gone, and the listener
   *     answers nothing
   */
  HttpResponse handle(HttpRequest request) throws IOException;
}

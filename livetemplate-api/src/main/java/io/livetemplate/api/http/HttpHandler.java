package io.livetemplate.api.http;

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
   */
  HttpResponse handle(HttpRequest request);
}

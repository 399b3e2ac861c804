package io.livetemplate.engine.web;

import io.livetemplate.api.http.HttpResponse;

/** Answers that say nothing but what is the matter. */
final class Responses {
  private static final int RETRY_SECONDS = 5;

  private Responses() {}

  static HttpResponse notFound() {
    return HttpResponse.plain(404, "not found");
  }

  static HttpResponse notAllowed(String allow) {
    return HttpResponse.plain(405, "method not allowed").with("Allow", allow);
  }

  static HttpResponse forbidden() {
    return HttpResponse.plain(403, "forbidden");
  }

  static HttpResponse unauthorized() {
    return HttpResponse.plain(401, "unauthorized");
  }

  static HttpResponse broken() {
    return HttpResponse.plain(500, "internal server error");
  }

  /** Others are still served. */
  static HttpResponse tooMany() {
    return HttpResponse.plain(429, "too many pages, come back")
        .with("Retry-After", Integer.toString(RETRY_SECONDS));
  }

  static HttpResponse busy() {
    return HttpResponse.plain(503, "busy, come back")
        .with("Retry-After", Integer.toString(RETRY_SECONDS));
  }
}

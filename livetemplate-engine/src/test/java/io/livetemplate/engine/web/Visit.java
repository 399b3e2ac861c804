package io.livetemplate.engine.web;

import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.engine.fixture.MemoryApplication;
import io.livetemplate.engine.fixture.MemoryChannel;
import io.livetemplate.engine.fixture.MemoryRequest;
import java.util.function.Function;

/** A browser that has a page and its channel. */
record Visit(HttpResponse page, MemoryChannel channel) {
  /** Fetches a page and attaches to it. */
  static Visit of(MemoryApplication app, MemoryRequest request) {
    return attach(app, app.handle(request), MemoryRequest::upgrade);
  }

  /** Attaches to a page through a proxy. */
  static Visit to(MemoryApplication app, HttpResponse page, String forwarded) {
    return attach(
        app, page, token -> MemoryRequest.upgrade(token).with("X-Forwarded-For", forwarded));
  }

  private static Visit attach(
      MemoryApplication app, HttpResponse page, Function<String, MemoryRequest> upgrade) {
    String token = MemoryApplication.bootstrap(page, "token");
    var accept = (SocketDecision.Accept) app.open(upgrade.apply(token));
    MemoryChannel channel =
        MemoryChannel.open(accept.receiver())
            .says("[\"" + MemoryApplication.bootstrap(page, "epoch") + "\",\"tab\",0,0,[]]");
    channel.take();
    return new Visit(page, channel);
  }

  String id() {
    return MemoryApplication.bootstrap(page, "page");
  }
}

package io.livetemplate.engine.web;

import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.engine.fixture.MemoryApplication;
import io.livetemplate.engine.fixture.MemoryChannel;
import io.livetemplate.engine.fixture.MemoryRequest;

/** A browser that has a page and its channel. */
record Visit(HttpResponse page, MemoryChannel channel) {
  /** Fetches a page and attaches to it. */
  static Visit of(MemoryApplication app, MemoryRequest request) {
    HttpResponse page = app.handle(request);
    String token = MemoryApplication.bootstrap(page, "token");
    var accept = (SocketDecision.Accept) app.open(MemoryRequest.upgrade(token));
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

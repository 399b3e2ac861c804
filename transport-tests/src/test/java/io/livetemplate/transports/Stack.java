package io.livetemplate.transports;

import io.livetemplate.api.transport.Transport;
import io.livetemplate.transport.jetty.JettyTransport;
import io.livetemplate.transport.polling.PollingTransport;
import io.livetemplate.transport.undertow.UndertowTransport;
import java.io.IOException;
import java.util.List;

/** What an operator may choose to serve by. */
enum Stack {
  JETTY,
  UNDERTOW,
  POLLING;

  /** New ones each time. */
  List<Transport> transports() {
    return switch (this) {
      case JETTY -> List.of(new JettyTransport(), new PollingTransport());
      case UNDERTOW -> List.of(new UndertowTransport(), new PollingTransport());
      case POLLING -> List.of(new PollingTransport());
    };
  }

  /** A browser's end of a channel that is not open yet. */
  Line line(int port, String token) throws IOException {
    return this == POLLING ? new PollLine(port, token) : new SocketLine(port, token);
  }
}

package io.livetemplate.transports.rules;

import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.ChannelInfo;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.SocketDecision;

/** What can be wrong with how a WebSocket begins. */
final class SpoiledUpgrade {
  private SpoiledUpgrade() {}

  /** Takes the first entry of the browser's list. */
  static final class EchoesTheToken extends Spoiled {
    @Override
    SocketDecision open(HttpRequest request, Endpoint endpoint) {
      String first = request.header("Sec-WebSocket-Protocol").orElse("").split(",", 2)[0];
      return switch (endpoint.open(request)) {
        case SocketDecision.Accept accept -> new SocketDecision.Accept(first, accept.receiver());
        case SocketDecision.Refuse refuse -> refuse;
      };
    }
  }

  static final class RefusesInItsOwnWords extends Spoiled {
    @Override
    SocketDecision open(HttpRequest request, Endpoint endpoint) {
      return endpoint.open(request) instanceof SocketDecision.Accept accept
          ? accept
          : new SocketDecision.Refuse(HttpResponse.plain(403, "Forbidden!"));
    }
  }

  static final class ClaimsToCompress extends Spoiled {
    @Override
    Channel channel(Channel channel) {
      return new Spoiled.Line(channel) {
        @Override
        public ChannelInfo info() {
          ChannelInfo info = super.info();
          return new ChannelInfo(info.kind(), info.remoteAddress(), Compression.DEFLATE);
        }
      };
    }
  }
}

package io.livetemplate.transport.polling.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Bound;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.SocketDecision;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Peers that never finish what they say. The build sets the property to 1 s for all tests here. */
@Timeout(60)
final class SlowSenderTest {
  private static final Endpoint ENDPOINT =
      new Endpoint() {
        @Override
        public HttpResponse handle(HttpRequest request) throws IOException {
          return HttpResponse.plain(200, request.body(1000).length + " bytes");
        }

        @Override
        public SocketDecision open(HttpRequest request) {
          return new SocketDecision.Refuse(HttpResponse.plain(404, "not found"));
        }
      };

  @Test
  void aHeadThatNeverEndsIsCut() throws Exception {
    assertThat(answer("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")).doesNotContain("200");
  }

  @Test
  void aBodyThatNeverEndsIsCut() throws Exception {
    assertThat(answer("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc"))
        .doesNotContain("200");
  }

  /** Reads until the server closes: for ever, if it does not. */
  private static String answer(String request) throws IOException {
    Bound bound =
        new JdkListener(Settings.of(Map.of("arrival", "1s")))
            .start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), ENDPOINT);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), bound.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException reset) {
      return "";
    } finally {
      bound.stop(Duration.ZERO);
    }
  }
}

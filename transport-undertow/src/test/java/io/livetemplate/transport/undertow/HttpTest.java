package io.livetemplate.transport.undertow;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.tck.peer.Answer;
import io.livetemplate.tck.peer.HttpPeer;
import io.livetemplate.tck.peer.ScriptedEndpoint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What peers do with HTTP that the rules of transports do not ask for. */
@Timeout(60)
final class HttpTest {
  private static final String POST = "POST /echo HTTP/1.1\nContent-Length: ";

  private final ScriptedEndpoint endpoint = new ScriptedEndpoint();

  HttpTest() {
    endpoint.onRequest(
        request -> HttpResponse.plain(200, request.path() + " " + request.body(100_000).length));
  }

  @Test
  void headThatIsTooLargeIs431AndMuchTooLargeIs400() throws Exception {
    try (Running listener = new Running(endpoint, Map.of("header-bytes", "4096"))) {
      String head = "GET /x HTTP/1.1\nA: ";
      Answer answer = HttpPeer.once(listener.port(), head + "a".repeat(5000));
      assertThat(answer.status()).isEqualTo(431);
      assertThat(answer.text()).isEqualTo("headers too large\n");
      assertThat(answer.header("Connection")).isEqualTo("close");
      assertThat(HttpPeer.once(listener.port(), head + "a".repeat(10_000)).status()).isEqualTo(400);
      assertThat(HttpPeer.once(listener.port(), "GET /x HTTP/1.1" + "\nA: b".repeat(500)).status())
          .isEqualTo(400);
    }
  }

  @Test
  void pathThatCanBeReadInTwoWaysIs400() throws Exception {
    try (Running listener = new Running(endpoint, Map.of())) {
      for (String path : List.of("/a%2fb", "/a%2Fb", "/a%5Cb", "/a%00b", "/a%0ab", "/%ff")) {
        assertThat(HttpPeer.once(listener.port(), "GET " + path + " HTTP/1.1").status())
            .as(path)
            .isEqualTo(400);
      }
      assertThat(HttpPeer.once(listener.port(), "GET /a%20b;c=d/%252f HTTP/1.1").text())
          .isEqualTo("/a b/%2f 0\n");
    }
  }

  @Test
  void connectionGoesOnAfterABodyThatNobodyRead() throws Exception {
    endpoint.onRequest(request -> HttpResponse.plain(200, request.path()));
    try (Running listener = new Running(endpoint, Map.of());
        HttpPeer peer = new HttpPeer(listener.port())) {
      assertThat(peer.exchange("POST /a HTTP/1.1\nContent-Length: 30000", new byte[30_000]).text())
          .isEqualTo("/a\n");
      assertThat(peer.exchange("GET /b HTTP/1.1").text()).isEqualTo("/b\n");
    }
  }

  @Test
  void answerReachesAPeerThatStillSendsWhatIsTooMuch() throws Exception {
    try (Running listener = new Running(endpoint, Map.of());
        HttpPeer peer = new HttpPeer(listener.port())) {
      assertThat(peer.exchange(POST + 500_000, new byte[500_000]).status()).isEqualTo(413);
    }
  }

  @Test
  void bodyThatIsExpectedToBeAskedForIsAskedFor() throws Exception {
    try (Running listener = new Running(endpoint, Map.of());
        HttpPeer peer = new HttpPeer(listener.port())) {
      peer.sendHead(POST + "5\nExpect: 100-continue");
      assertThat(peer.answer(true).status()).isEqualTo(100);
      peer.send("hello".getBytes(StandardCharsets.US_ASCII));
      assertThat(peer.answer(false).text()).isEqualTo("/echo 5\n");
    }
  }

  @Test
  void bodyThatWouldBeTooLargeIsNotAskedFor() throws Exception {
    try (Running listener = new Running(endpoint, Map.of());
        HttpPeer peer = new HttpPeer(listener.port())) {
      peer.sendHead(POST + "1000000\nExpect: 100-continue");
      assertThat(peer.answer(false).status()).isEqualTo(413);
    }
  }

  @Test
  void requestsMayComeAllAtOnce() throws Exception {
    try (Running listener = new Running(endpoint, Map.of());
        HttpPeer peer = new HttpPeer(listener.port())) {
      String one = "GET /%d HTTP/1.1\r\nHost: localhost\r\n\r\n";
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        all.append(one.replace("%d", Integer.toString(i)));
      }
      peer.send(all.toString().getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 20; i++) {
        assertThat(peer.answer(false).text()).isEqualTo("/" + i + " 0\n");
      }
    }
  }

  /** More than there are threads below the virtual ones, which none of them may hold. */
  @Test
  void peersThatStallHoldUpNobody() throws Exception {
    endpoint.onRequest(request ->
        request.path().equals("/large")
            ? HttpResponse.bytes(200, "text/plain", new byte[20_000_000])
            : HttpResponse.plain(200, request.path() + " " + request.body(10).length));
    List<HttpPeer> stalled = new ArrayList<>();
    try (Running listener = new Running(endpoint, Map.of())) {
      for (int i = 0; i < 4 * Runtime.getRuntime().availableProcessors(); i++) {
        HttpPeer sender = new HttpPeer(listener.port());
        sender.sendHead(POST + 5);
        sender.send((byte) 'a');
        stalled.add(sender);
        HttpPeer reader = new HttpPeer(listener.port());
        reader.sendHead("GET /large HTTP/1.1");
        stalled.add(reader);
      }
      assertThat(HttpPeer.once(listener.port(), "GET /quick HTTP/1.1").text())
          .isEqualTo("/quick 0\n");
      stalled.getFirst().send("bcde".getBytes(StandardCharsets.US_ASCII));
      assertThat(stalled.getFirst().answer(false).text()).isEqualTo("/echo 5\n");
    } finally {
      for (HttpPeer peer : stalled) {
        peer.close();
      }
    }
  }

  @Test
  void peerThatHasSaidAllItWantsToStillReadsItsAnswer() throws Exception {
    try (Running listener = new Running(endpoint, Map.of());
        java.net.Socket socket =
            new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), listener.port())) {
      socket
          .getOutputStream()
          .write("GET /half HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 200 OK\r\n")
          .endsWith("/half 0\n");
    }
  }
}

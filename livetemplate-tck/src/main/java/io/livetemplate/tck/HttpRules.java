package io.livetemplate.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.tck.peer.Answer;
import io.livetemplate.tck.peer.HttpPeer;
import io.livetemplate.tck.peer.Patience;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Rules about requests. */
abstract class HttpRules extends TransportStage {
  /** What is answered where nothing else is said. */
  static final HttpResponse HELLO =
      HttpResponse.text(200, "text/html; charset=utf-8", "<p>Grüße</p>")
          .with("Set-Cookie", "a=1; Path=/")
          .with("Set-Cookie", "b=2; Path=/")
          .with("X-Custom", "yes");

  /** Port 0 takes a free port and says which. */
  @Test
  public void portZeroGivesTheRealPort() throws Exception {
    endpoint.onRequest(request -> HELLO);
    assertTrue(start().port() > 0, "the port that was taken");
    assertEquals(200, HttpPeer.once(port(), PAGE).status());
  }

  /** A port that is taken is an IOException, with the listener as it was before. */
  @Test
  public void portThatIsTakenThrows() throws Exception {
    start();
    int taken = port();
    assertThrows(
        IOException.class, () -> listener(Map.of()).start(loopback(taken), endpoint).port());
  }

  /** A request reaches the endpoint with everything that the SPI promises. */
  @Test
  public void requestArrivesWhole() throws Exception {
    record Seen(
        String method,
        String path,
        String prefix,
        String query,
        List<String> values,
        String cookie,
        String scheme,
        String remote,
        boolean virtual) {}
    var seen = new LinkedBlockingQueue<Seen>();
    endpoint.onRequest(request -> {
      seen.add(
          new Seen(
              request.method(),
              request.path(),
              request.prefix(),
              request.query().orElse("none"),
              request.headers("x-many"),
              request.cookie("b").orElse("none"),
              request.scheme(),
              request.remoteAddress(),
              Thread.currentThread().isVirtual()));
      return HELLO;
    });
    start();
    HttpPeer.once(
        port(),
        """
        GET /a%20b/c%C3%BC?q=%201&r HTTP/1.1
        X-Many: 1, 2
        x-many: 3
        Cookie: a=1; b="two"
        """);
    assertEquals(
        new Seen(
            "GET",
            "/a b/cü",
            "",
            "q=%201&r",
            List.of("1, 2", "3"),
            "two",
            "http",
            "127.0.0.1",
            true),
        seen.take());
  }

  /** The path is normalised: nobody climbs out of a folder with dots. */
  @Test
  public void pathIsNormalised() throws Exception {
    var paths = new LinkedBlockingQueue<String>();
    endpoint.onRequest(request -> {
      paths.add(request.path());
      return HELLO;
    });
    start();
    HttpPeer.once(port(), "GET /a/./b/../c HTTP/1.1");
    assertEquals("/a/c", paths.take());
    for (String climbing : List.of("/../x", "/a/../../x", "/%2e%2e/x", "/a/..%2fx")) {
      Answer answer = HttpPeer.once(port(), "GET " + climbing + " HTTP/1.1");
      String path = paths.poll();
      assertTrue(
          answer.status() == 400 || (path != null && !path.contains("..")),
          climbing + " gave " + answer.status() + " with path " + path);
    }
  }

  /** A head over header-bytes never reaches the endpoint; the answer is 431 or 414, if any. */
  @Test
  public void headIsLimited() throws Exception {
    var asked = new LinkedBlockingQueue<HttpRequest>();
    endpoint.onRequest(request -> {
      asked.add(request);
      return HELLO;
    });
    start(Map.of(Limits.HEADER_BYTES, "4096"));
    assertEquals(200, HttpPeer.once(port(), PAGE + "\nX: " + "y".repeat(2000)).status());
    Answer answer = HttpPeer.once(port(), PAGE + "\nX: " + "y".repeat(9000));
    assertTrue(answer.status() == 431 || answer.status() == 400, "status " + answer.status());
    assertEquals(List.of(), answer.headers("Server"));
    assertEquals(1, asked.size(), "requests that reached the endpoint");
  }

  /** Whatever the method is, the endpoint answers: it knows which ones there are. */
  @Test
  public void anyMethodReachesTheEndpoint() throws Exception {
    endpoint.onRequest(
        request -> HttpResponse.plain(405, request.method()).with("Allow", "GET, HEAD"));
    start();
    for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND")) {
      Answer answer = HttpPeer.once(port(), method + " /page HTTP/1.1\nContent-Length: 0");
      assertEquals(405, answer.status(), method);
      assertEquals("GET, HEAD", answer.header("Allow"), method);
      assertEquals(method + "\n", answer.text());
    }
  }

  /** Whom to believe about a proxy, the endpoint decides: it gets what was received. */
  @Test
  public void forwardedHeadersChangeNothing() throws Exception {
    var seen = new LinkedBlockingQueue<List<String>>();
    endpoint.onRequest(request -> {
      seen.add(
          List.of(
              request.scheme(),
              request.remoteAddress(),
              request.prefix(),
              request.path(),
              request.header("Host").orElse("none"),
              request.header("X-Forwarded-Proto").orElse("none")));
      return HELLO;
    });
    start();
    HttpPeer.once(
        port(),
        """
        GET /page HTTP/1.1
        Forwarded: for=192.0.2.1;proto=https;host=evil.example
        X-Forwarded-For: 192.0.2.1
        X-Forwarded-Proto: https
        X-Forwarded-Host: evil.example
        X-Forwarded-Port: 443
        X-Forwarded-Prefix: /evil
        """);
    assertEquals(List.of("http", "127.0.0.1", "", "/page", "localhost", "https"), seen.take());
  }

  /** A listener that can list the names of headers lists them all. */
  @Test
  public void headersAreListed() throws Exception {
    var seen = new LinkedBlockingQueue<Set<String>>();
    endpoint.onRequest(request -> {
      Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      names.addAll(request.headerNames());
      seen.add(names);
      return HELLO;
    });
    start();
    HttpPeer.once(port(), PAGE + "\nX-One: 1\nx-two: 2\nX-One: 3");
    Set<String> names = seen.take();
    assertTrue(
        names.isEmpty() || names.containsAll(Set.of("Host", "X-One", "X-Two")),
        "names of headers: " + names);
  }

  /** A fault of the endpoint is 500 with a constant text; nothing of the exception shows. */
  @Test
  public void faultIsConstant() throws Exception {
    endpoint.onRequest(request -> {
      throw new IllegalStateException("secret");
    });
    start();
    Answer answer = HttpPeer.once(port(), PAGE);
    assertEquals(500, answer.status());
    assertFalse(answer.text().contains("secret"), answer.text());
    assertFalse(answer.text().contains("Exception"), answer.text());
  }

  /** Requests are handled at the same time: one that blocks holds up nobody else. */
  @Test
  public void requestsRunAtTheSameTime() throws Exception {
    int many = 50;
    CountDownLatch all = new CountDownLatch(many);
    endpoint.onRequest(request -> {
      all.countDown();
      try {
        return all.await(Patience.must().toMillis(), TimeUnit.MILLISECONDS)
            ? HELLO
            : HttpResponse.plain(500, "alone");
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    });
    start();
    HttpPeer[] peers = new HttpPeer[many];
    for (int i = 0; i < many; i++) {
      peers[i] = new HttpPeer(port());
      peers[i].sendHead(PAGE);
    }
    for (HttpPeer peer : peers) {
      assertEquals(200, peer.answer(false).status());
      peer.close();
    }
  }
}

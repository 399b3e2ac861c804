package io.livetemplate.tck;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.tck.peer.Answer;
import io.livetemplate.tck.peer.HttpPeer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** Rules about responses. */
abstract class ResponseRules extends HttpRules {
  /**
   * Status, headers and bytes reach the peer as they were given, and the server's name does not.
   */
  @Test
  public void responseArrivesAsGiven() throws Exception {
    endpoint.onRequest(request -> HELLO);
    start();
    Answer answer = HttpPeer.once(port(), PAGE);
    assertEquals(200, answer.status());
    assertEquals("text/html;charset=utf-8", answer.header("Content-Type").replace("; ", ";"));
    assertEquals(List.of("a=1; Path=/", "b=2; Path=/"), answer.headers("Set-Cookie"));
    assertEquals("yes", answer.header("X-Custom"));
    assertArrayEquals(HELLO.body(), answer.body());
    assertEquals(List.of(), answer.headers("Server"), "the server's name");
    assertFalse(answer.header("Date").isEmpty(), "Date is missing");
  }

  /** HEAD gives the headers of GET, with its Content-Length, and no body. */
  @Test
  public void headHasNoBody() throws Exception {
    var methods = new LinkedBlockingQueue<String>();
    endpoint.onRequest(request -> {
      methods.add(request.method());
      return HELLO;
    });
    start();
    try (HttpPeer peer = new HttpPeer(port())) {
      Answer head = peer.exchange("HEAD /page HTTP/1.1");
      assertEquals("HEAD", methods.take());
      assertEquals(200, head.status());
      assertEquals(HELLO.body().length + "", head.header("Content-Length"));
      Answer get = peer.exchange(PAGE);
      assertEquals(200, get.status(), "the next request on the connection");
      assertEquals(lasting(get), lasting(head), "headers of GET and of HEAD");
    }
  }

  /** 204 and 304 have no body, and the connection goes on. */
  @Test
  public void emptyStatusHasNoBody() throws Exception {
    start();
    try (HttpPeer peer = new HttpPeer(port())) {
      for (int status : new int[] {204, 304}) {
        endpoint.onRequest(request -> HttpResponse.plain(status, "not for the wire"));
        assertEquals(status, peer.exchange(PAGE).status());
      }
      endpoint.onRequest(request -> HELLO);
      assertEquals(200, peer.exchange(PAGE).status());
    }
  }

  /** Nothing is packed, judged by its tag, cut to a range or labelled but by the endpoint. */
  @Test
  public void nothingIsAddedToAResponse() throws Exception {
    byte[] text = "the same again ".repeat(1000).getBytes(StandardCharsets.US_ASCII);
    endpoint.onRequest(
        request -> HttpResponse.bytes(200, "text/javascript", text).with("ETag", "\"tag\""));
    start();
    Answer answer =
        HttpPeer.once(
            port(),
            """
            GET /page HTTP/1.1
            Accept-Encoding: gzip, br, deflate
            If-None-Match: "tag"
            Range: bytes=0-9
            """);
    assertEquals(200, answer.status());
    assertArrayEquals(text, answer.body());
    Set<String> others = new TreeSet<>(answer.headers().keySet());
    others.removeAll(
        Set.of("content-type", "etag", "content-length", "date", "connection", "keep-alive"));
    assertEquals(Set.of(), others, "headers that the endpoint did not give");
  }

  /** A response that no buffer holds arrives whole, also at a peer that takes its time. */
  @Test
  public void largeResponseArrivesWhole() throws Exception {
    byte[] large = new byte[8 * 1024 * 1024];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i / 1000);
    }
    endpoint.onRequest(request ->
        request.path().equals("/large")
            ? HttpResponse.bytes(200, "application/octet-stream", large)
            : HELLO);
    start();
    try (HttpPeer slow = new HttpPeer(port())) {
      slow.sendHead("GET /large HTTP/1.1");
      assertEquals(200, HttpPeer.once(port(), PAGE).status(), "somebody else meanwhile");
      assertArrayEquals(large, slow.answer(false).body());
    }
  }

  /** {@return what does not tell of the connection or the moment} */
  private static Map<String, List<String>> lasting(Answer answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers());
    headers.keySet().removeAll(Set.of("date", "connection", "keep-alive"));
    return headers;
  }
}

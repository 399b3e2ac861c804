package io.livetemplate.tck;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.livetemplate.api.http.BodyTooLargeException;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.tck.peer.Answer;
import io.livetemplate.tck.peer.HttpPeer;
import io.livetemplate.tck.peer.Patience;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Rules about the bodies of requests. */
abstract class BodyRules extends ResponseRules {
  private static final String SMUGGLED = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";

  /** A body up to the limit is read, with a length and in chunks; one byte more is 413. */
  @Test
  public void bodyIsLimited() throws Exception {
    endpoint.onRequest(request -> HttpResponse.plain(200, request.body(1000).length + " bytes"));
    start();
    assertEquals("1000 bytes\n", post("Content-Length: 1000", new byte[1000]).text());
    assertEquals(413, post("Content-Length: 1001", new byte[1001]).status());
    assertEquals("1000 bytes\n", post("Transfer-Encoding: chunked", chunks(1000)).text());
    assertEquals(413, post("Transfer-Encoding: chunked", chunks(1001)).status());
  }

  /** The endpoint may set its own limit lower than body-bytes, never higher. */
  @Test
  public void bodyBytesIsTheUpperLimit() throws Exception {
    endpoint.onRequest(
        request -> HttpResponse.plain(200, request.body(Integer.MAX_VALUE).length + " bytes"));
    start(Map.of(Limits.BODY_BYTES, "500"));
    assertEquals("500 bytes\n", post("Content-Length: 500", new byte[500]).text());
    assertEquals(413, post("Content-Length: 501", new byte[501]).status());
  }

  /** Head and body may come one byte at a time: slow, but a request. */
  @Test
  public void bytesOfARequestMayComeOneByOne() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    endpoint.onRequest(request -> {
      asked.countDown();
      return HttpResponse.bytes(
          200, request.header("Content-Type").orElse("none"), request.body(1000));
    });
    start();
    byte[] body = "ganz langsam ü ".repeat(60).getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /page HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/slow\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    try (HttpPeer peer = new HttpPeer(port())) {
      for (byte one : head.getBytes(StandardCharsets.US_ASCII)) {
        peer.send(one);
      }
      // So that whoever takes what is there for the whole has not got the whole.
      asked.await(Patience.MUST_NOT.toMillis(), TimeUnit.MILLISECONDS);
      for (byte one : body) {
        peer.send(one);
      }
      Answer answer = peer.answer(false);
      assertEquals("text/slow", answer.header("Content-Type"));
      assertArrayEquals(body, answer.body());
    }
  }

  /** Peers that stop in the middle of a body hold up nobody, and may go on. */
  @Test
  public void slowBodiesHoldUpNobody() throws Exception {
    endpoint.onRequest(
        request -> HttpResponse.plain(200, request.path() + " " + request.body(10).length));
    start();
    List<HttpPeer> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 50; i++) {
        HttpPeer peer = new HttpPeer(port());
        slow.add(peer);
        peer.sendHead("POST /slow HTTP/1.1\nContent-Length: 2");
        peer.send((byte) 'a');
      }
      assertEquals("/page 0\n", HttpPeer.once(port(), PAGE).text());
      for (HttpPeer peer : slow) {
        peer.send((byte) 'b');
        assertEquals("/slow 2\n", peer.answer(false).text());
      }
    } finally {
      for (HttpPeer peer : slow) {
        peer.close();
      }
    }
  }

  /** A body that nobody reads, or that is refused, is never taken for the next request. */
  @Test
  public void bodyIsNeverTheNextRequest() throws Exception {
    var asked = new LinkedBlockingQueue<String>();
    endpoint.onRequest(request -> {
      asked.add(request.path());
      return HttpResponse.plain(
          200, request.path().equals("/read") ? request.body(10).length + " bytes" : "unread");
    });
    start();
    for (String path : List.of("/unread", "/read")) {
      try (HttpPeer peer = new HttpPeer(port())) {
        Answer answer =
            peer.exchange(
                "POST " + path + " HTTP/1.1\nContent-Length: " + SMUGGLED.length(),
                SMUGGLED.getBytes(StandardCharsets.US_ASCII));
        assertEquals(path.equals("/read") ? 413 : 200, answer.status());
        next(peer);
      }
    }
    HttpPeer.once(port(), PAGE);
    assertFalse(asked.contains("/smuggled"), "a body was taken for a request: " + asked);
  }

  /** The connection goes on, or it ends. */
  private static void next(HttpPeer peer) {
    try {
      assertEquals("unread\n", peer.exchange("GET /next HTTP/1.1").text());
    } catch (IOException ended) {
      // as good
    }
  }

  /** A peer that leaves in the middle of its body: reading fails, so nobody acts on a half. */
  @Test
  public void bodyThatBreaksOffIsAnError() throws Exception {
    var read = new LinkedBlockingQueue<String>();
    endpoint.onRequest(request -> {
      try {
        read.add(request.body(1000).length + " bytes");
      } catch (BodyTooLargeException e) {
        read.add("too large");
      } catch (IOException e) {
        read.add("gone");
        throw e;
      }
      return HttpResponse.plain(200, "read");
    });
    start();
    for (String length : List.of("Content-Length: 100", "Transfer-Encoding: chunked")) {
      HttpPeer peer = new HttpPeer(port());
      peer.sendHead("POST /page HTTP/1.1\n" + length);
      peer.send("5\r\nhello\r\n".getBytes(StandardCharsets.US_ASCII));
      peer.close();
      String outcome = read.poll(Patience.must().toMillis(), TimeUnit.MILLISECONDS);
      assertNotNull(outcome, "reading half a body never ended");
      assertEquals("gone", outcome, length);
    }
    assertEquals(200, HttpPeer.once(port(), PAGE).status());
  }

  private Answer post(String length, byte... body) throws IOException {
    return HttpPeer.once(
        port(), "POST /page HTTP/1.1\nContent-Type: application/json\n" + length, body);
  }

  private static byte[] chunks(int bytes) {
    String one = "y".repeat(bytes / 2);
    String two = "y".repeat(bytes - bytes / 2);
    return (Integer.toHexString(one.length())
            + "\r\n"
            + one
            + "\r\n"
            + Integer.toHexString(two.length())
            + "\r\n"
            + two
            + "\r\n0\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}

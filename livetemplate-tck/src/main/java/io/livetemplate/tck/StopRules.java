package io.livetemplate.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.Bound;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Stopped;
import io.livetemplate.tck.peer.Frame;
import io.livetemplate.tck.peer.HttpPeer;
import io.livetemplate.tck.peer.Recorder;
import io.livetemplate.tck.peer.WebSocketPeer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Rules about the end of a listener. */
abstract class StopRules extends CrowdRules {
  /** A listener with nothing to do stops gracefully, frees its port, and can be told so twice. */
  @Test
  public void stopFreesThePort() throws Exception {
    Bound bound = start();
    int port = bound.port();
    HttpPeer.once(port, PAGE);
    assertEquals(Stopped.GRACEFUL, bound.stop(Duration.ofSeconds(10)));
    assertEquals(Stopped.GRACEFUL, bound.stop(Duration.ZERO), "the second stop");
    assertThrows(IOException.class, () -> HttpPeer.once(port, PAGE));
    listener(java.util.Map.of()).start(loopback(port), endpoint).stop(Duration.ZERO);
  }

  /** Open channels are told to come back later; closed() came before stop returns. */
  @Test
  public void stopDrainsChannels() throws Exception {
    Bound bound = start();
    try (WebSocketPeer peer = connect()) {
      Recorder recorder = recorder();
      recorder.channel();
      CompletableFuture<Stopped> stopped = stopping(bound, Duration.ofSeconds(15));
      Frame frame = peer.closeFrame();
      assertEquals(CloseCode.DRAINING.code(), frame.closeCode());
      peer.frame(true, Frame.CLOSE, frame.payload());
      peer.awaitEnd();
      assertEquals(Stopped.GRACEFUL, stopped.join());
      assertTrue(recorder.isClosed(), "closed() must have come before stop returns");
    }
  }

  /** A request under way gets its answer. */
  @Test
  public void stopWaitsForRequests() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    endpoint.onRequest(request -> {
      if (request.path().equals("/page")) {
        asked.countDown();
        awaitQuietly(go);
      }
      return HttpResponse.plain(200, "done");
    });
    Bound bound = start();
    try (HttpPeer peer = new HttpPeer(bound.port())) {
      peer.sendHead(PAGE);
      asked.await();
      CompletableFuture<Stopped> stopped = stopping(bound, Duration.ofSeconds(15));
      awaitRefusal(bound.port());
      go.countDown();
      assertEquals("done\n", peer.answer(false).text());
      assertEquals(Stopped.GRACEFUL, stopped.join());
    }
  }

  /** What does not end within the patience is cut off, and said to be. */
  @Test
  public void stopIsBounded() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    endpoint.onRequest(request -> {
      asked.countDown();
      awaitQuietly(never);
      return HttpResponse.plain(200, "too late");
    });
    Bound bound = start();
    try (HttpPeer peer = new HttpPeer(bound.port())) {
      peer.sendHead(PAGE);
      asked.await();
      assertEquals(Stopped.FORCED, bound.stop(Duration.ofMillis(100)));
      assertEquals(Stopped.FORCED, bound.stop(Duration.ofSeconds(10)), "the second stop");
    }
  }

  /** A peer that does not answer the close frame cannot hold up a stop. */
  @Test
  public void silentPeerCannotHoldUpAStop() throws Exception {
    Bound bound = start();
    try (WebSocketPeer peer = connect()) {
      Recorder recorder = recorder();
      recorder.channel();
      assertEquals(Stopped.FORCED, bound.stop(Duration.ofMillis(100)));
      assertTrue(recorder.isClosed(), "closed() must have come before stop returns");
      peer.awaitEnd();
    }
  }

  private static CompletableFuture<Stopped> stopping(Bound bound, Duration patience) {
    return CompletableFuture.supplyAsync(() -> bound.stop(patience), Thread::startVirtualThread);
  }

  /** Returns when the listener takes nothing new. */
  private static void awaitRefusal(int port) {
    try {
      while (HttpPeer.once(port, "GET /health HTTP/1.1").status() != 503) {
        Thread.onSpinWait();
      }
    } catch (IOException refused) {
      // as it should be
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

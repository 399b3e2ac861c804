package io.livetemplate.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.Bound;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Stopped;
import io.livetemplate.tck.peer.Frame;
import io.livetemplate.tck.peer.HttpPeer;
import io.livetemplate.tck.peer.Patience;
import io.livetemplate.tck.peer.Recorder;
import io.livetemplate.tck.peer.Recorder.Call;
import io.livetemplate.tck.peer.WebSocketPeer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Rules about many at once: requests that are held, channels side by side, calls of many threads.
 */
abstract class CrowdRules extends CloseRules {
  private static final int CHANNELS = 8;
  private static final int FRAMES = 50;

  /** Requests may be held, as polls are, by many at once; one whose peer left does no harm. */
  @Test
  public void requestsMayBeHeld() throws Exception {
    CountDownLatch asked = new CountDownLatch(100);
    CountDownLatch go = new CountDownLatch(1);
    endpoint.onRequest(request -> {
      if (request.path().equals("/held")) {
        asked.countDown();
        await(go);
      }
      return HttpResponse.plain(200, request.path());
    });
    Bound bound = start();
    List<HttpPeer> held = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        HttpPeer peer = new HttpPeer(port());
        held.add(peer);
        peer.sendHead("POST /held HTTP/1.1\nContent-Length: 0");
      }
      assertTrue(
          asked.await(Patience.must().toMillis(), TimeUnit.MILLISECONDS),
          asked.getCount() + " of 100 requests wait until others are answered");
      assertEquals("/page\n", HttpPeer.once(port(), PAGE).text());
      held.removeFirst().reset();
      go.countDown();
      for (HttpPeer peer : held) {
        assertEquals("/held\n", peer.answer(false).text());
      }
    } finally {
      go.countDown();
      for (HttpPeer peer : held) {
        peer.close();
      }
    }
    assertEquals(Stopped.GRACEFUL, bound.stop(Duration.ofSeconds(15)), "nothing is under way");
  }

  /** A peer that sends no more, without a farewell, is lost: 1006. */
  @Test
  public void halfClosedPeerIsLost() throws Exception {
    start();
    try (WebSocketPeer peer = connect()) {
      Recorder recorder = recorder();
      recorder.channel();
      peer.text("last words");
      peer.sendNoMore();
      assertEquals("last words", recorder.next(Call.Received.class).frame());
      assertEquals(1006, recorder.next(Call.Closed.class).code());
    }
  }

  /** Channels that are busy at the same time get each its own frames, whole and in order. */
  @Test
  public void channelsDoNotMix() throws Exception {
    start();
    List<WebSocketPeer> peers = new ArrayList<>();
    List<CompletableFuture<Void>> senders = new ArrayList<>();
    for (int i = 0; i < CHANNELS; i++) {
      peers.add(connect());
      Recorder recorder = recorder();
      String name = "channel " + i + " ";
      senders.add(
          CompletableFuture.runAsync(() -> send(recorder, name), Thread::startVirtualThread));
    }
    for (int i = 0; i < CHANNELS; i++) {
      WebSocketPeer peer = peers.get(i);
      for (int frame = 0; frame < FRAMES; frame++) {
        assertEquals("channel " + i + " " + frame, peer.text());
      }
      senders.get(i).join();
      peer.close();
    }
  }

  private static void send(Recorder recorder, String name) {
    Channel channel = recorder.channel();
    for (int frame = 0; frame < FRAMES; frame++) {
      channel.send(name + frame);
      recorder.next(Call.Ready.class);
    }
  }

  /** A channel is for many threads: pings tear no frame, and of many closes one counts. */
  @Test
  public void channelIsForManyThreads() throws Exception {
    start();
    try (WebSocketPeer peer = connect()) {
      Recorder recorder = recorder();
      Channel channel = recorder.channel();
      Thread pings = Thread.startVirtualThread(() -> times(FRAMES, channel::ping));
      String large = "große Seite ".repeat(1000);
      for (int i = 0; i < FRAMES; i++) {
        channel.send(large + i);
        assertEquals(large + i, peer.text());
        recorder.next(Call.Ready.class);
      }
      pings.join();
      List<Thread> closes = new ArrayList<>();
      times(
          CHANNELS,
          () -> closes.add(Thread.startVirtualThread(() -> channel.close(CloseCode.GONE))));
      for (Thread close : closes) {
        close.join();
      }
      Frame farewell = peer.closeFrame();
      assertEquals(CloseCode.GONE.code(), farewell.closeCode());
      peer.frame(true, Frame.CLOSE, farewell.payload());
      assertEquals(0, peer.awaitEnd(), "bytes after the close frame");
      recorder.next(Call.Closed.class);
      assertNull(recorder.soon(), "a call after closed");
    }
  }

  private static void times(int count, Runnable what) {
    for (int i = 0; i < count; i++) {
      what.run();
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}

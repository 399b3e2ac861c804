package io.livetemplate.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.tck.peer.Recorder;
import io.livetemplate.tck.peer.Recorder.Call;
import io.livetemplate.tck.peer.ScriptedEndpoint;
import io.livetemplate.tck.peer.WebSocketPeer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** Rules about how a WebSocket begins. */
abstract class UpgradeRules extends BodyRules {
  /** What was selected is answered, and nothing else: one of the others is the token. */
  @Test
  public void subprotocolIsTheSelectedOne() throws Exception {
    start();
    try (WebSocketPeer peer = connect()) {
      assertEquals(
          List.of(ScriptedEndpoint.SUBPROTOCOL), peer.answer().headers("Sec-WebSocket-Protocol"));
      assertFalse(peer.answer().headers().toString().contains(TOKEN), "the token came back");
    }
  }

  /** The endpoint sees the request that asks for the upgrade, token and cookies included. */
  @Test
  public void upgradeRequestArrivesWhole() throws Exception {
    var seen = new LinkedBlockingQueue<String>();
    endpoint.onOpen(request -> {
      seen.add(
          request.method()
              + " "
              + request.path()
              + " "
              + request.header("Sec-WebSocket-Protocol").orElse("none")
              + " "
              + request.cookie("c").orElse("none")
              + " "
              + Thread.currentThread().isVirtual());
      return endpoint.accept();
    });
    start();
    try (WebSocketPeer peer = upgrade("Cookie: c=d")) {
      assertEquals(101, peer.answer().status());
      assertEquals(
          "GET /_livetemplate/socket " + TOKEN + ", " + ScriptedEndpoint.SUBPROTOCOL + " d true",
          seen.take());
    }
  }

  /** A refusal is answered as it was given, before any upgrade. */
  @Test
  public void refusalIsAnswered() throws Exception {
    endpoint.onOpen(request ->
        new SocketDecision.Refuse(HttpResponse.plain(403, "forbidden").with("X-Why", "test")));
    start();
    try (WebSocketPeer peer = upgrade()) {
      assertEquals(403, peer.answer().status());
      assertEquals("test", peer.answer().header("X-Why"));
      assertEquals("forbidden\n", peer.answer().text());
    }
  }

  /** A fault while judging is 500 with a constant text. */
  @Test
  public void faultInJudgingIsConstant() throws Exception {
    endpoint.onOpen(request -> {
      throw new IllegalStateException("secret");
    });
    start();
    try (WebSocketPeer peer = upgrade()) {
      assertEquals(500, peer.answer().status());
      assertFalse(peer.answer().text().contains("secret"), peer.answer().text());
    }
  }

  /** More channels than allowed are 503 before the upgrade; a closed one makes room. */
  @Test
  public void channelsAreLimited() throws Exception {
    start(Map.of(Limits.CHANNELS, "1"));
    try (WebSocketPeer first = connect()) {
      try (WebSocketPeer second = upgrade()) {
        assertEquals(503, second.answer().status());
      }
      first.close(1000, "");
      recorder().await(Call.Closed.class);
      first.awaitEnd();
    }
    int status = 503;
    for (int i = 0; status == 503 && i < 1000; i++) {
      try (WebSocketPeer third = upgrade()) {
        status = third.answer().status();
      }
    }
    assertEquals(101, status, "status when there is room again");
  }

  /** The channel says what it is, and compresses only if it says so. */
  @Test
  public void infoIsTrue() throws Exception {
    start();
    try (WebSocketPeer peer =
        upgrade("Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits")) {
      Channel channel = recorder().channel();
      assertEquals("websocket", channel.info().kind());
      assertEquals("127.0.0.1", channel.info().remoteAddress());
      assertEquals(
          channel.info().compression() == Compression.DEFLATE,
          peer.answer().header("Sec-WebSocket-Extensions").contains("permessage-deflate"),
          "compression negotiated, as the channel says");
    }
  }

  /** First opened, then ready, then nothing until something happens. */
  @Test
  public void openedThenReady() throws Exception {
    start();
    try (WebSocketPeer peer = connect()) {
      Recorder recorder = recorder();
      recorder.next(Call.Opened.class);
      recorder.next(Call.Ready.class);
      assertNull(recorder.soon(), "a call without a cause");
      assertEquals(101, peer.answer().status());
    }
  }
}

package io.livetemplate.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Attach;
import io.livetemplate.api.transport.Carrier;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.api.transport.Transport;
import io.livetemplate.tck.peer.Recorder;
import io.livetemplate.tck.peer.Recorder.Call;
import io.livetemplate.tck.peer.ScriptedEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every {@link Carrier} must do, whatever it says on the wire: a provider's test extends this,
 * and brings the browser's half of its protocol as a {@link CarrierPeer}.
 */
@Timeout(120)
public abstract class CarrierContract {
  private final ScriptedEndpoint engine = new ScriptedEndpoint();
  private @Nullable Carrier carrier;
  private volatile boolean belongs = true;

  /** For subclasses. */
  protected CarrierContract() {}

  /**
   * The provider under test.
   *
   * @return a new one each time, with a carrier
   */
  protected abstract Transport transport();

  /**
   * A browser.
   *
   * @param line where its requests go
   * @return a new one each time, with no channel yet
   */
  protected abstract CarrierPeer peer(CarrierLine line);

  /**
   * Options with which a client that stays away is found out within seconds.
   *
   * @return by key
   */
  protected abstract Map<String, String> shortAbsence();

  private CarrierLine line(Map<String, String> set) {
    Carrier made =
        transport()
            .carrier(Settings.of(set))
            .orElseThrow(() -> new AssertionError("the transport gives no carrier"));
    carrier = made;
    var attach =
        new Attach() {
          @Override
          public SocketDecision open(HttpRequest request) {
            return engine.open(request);
          }

          @Override
          public boolean belongs(HttpRequest request, Channel channel) {
            return belongs;
          }
        };
    var routes = made.routes(attach);
    for (String segment : routes.keySet()) {
      assertTrue(segment.matches("[a-z0-9]+(-[a-z0-9]+)*"), segment + " is no path segment");
    }
    assertTrue(made.kind().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), made.kind());
    return new CarrierLine(routes);
  }

  private CarrierPeer open(CarrierLine line) {
    CarrierPeer peer = peer(line);
    assertTrue(peer.open(List.of()).isEmpty(), "the channel was refused");
    return peer;
  }

  /** What is said on both sides arrives whole, once, and in order. */
  @Test
  public void messagesKeepTheirOrder() throws Exception {
    CarrierPeer peer = open(line(Map.of()));
    Recorder recorder = engine.recorder();
    Channel channel = recorder.channel();
    assertEquals("127.0.0.1", channel.info().remoteAddress());
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      peer.send(List.of("[" + i + ",\"ü\uD83D\uDE00\"]", "[" + i + ",2]"));
      seen.add(recorder.await(Call.Received.class).frame());
      seen.add(recorder.await(Call.Received.class).frame());
      channel.send("[" + i + ",\"ß\uD83D\uDE00\"]");
      assertEquals("[" + i + ",\"ß\uD83D\uDE00\"]", peer.receive());
      recorder.await(Call.Ready.class);
    }
    assertEquals(
        IntStream.range(0, 20)
            .boxed()
            .flatMap(i -> List.of("[" + i + ",\"ü\uD83D\uDE00\"]", "[" + i + ",2]").stream())
            .toList(),
        seen);
  }

  /** What comes with the opening is received like any other message. */
  @Test
  public void firstMessagesComeWithTheOpening() throws Exception {
    CarrierPeer peer = peer(line(Map.of()));
    assertTrue(peer.open(List.of("[\"attach\"]")).isEmpty());
    Recorder recorder = engine.recorder();
    assertEquals("[\"attach\"]", recorder.await(Call.Received.class).frame());
  }

  /** Messages of the client that come close together overtake nothing. */
  @Test
  public void manySendsOvertakeNothing() throws Exception {
    CarrierPeer peer = open(line(Map.of()));
    Recorder recorder = engine.recorder();
    recorder.channel();
    for (int i = 0; i < 200; i++) {
      peer.send(List.of("[" + i + "]"));
    }
    for (int i = 0; i < 200; i++) {
      assertEquals("[" + i + "]", recorder.await(Call.Received.class).frame());
    }
  }

  /** A refusal of the engine is the response. */
  @Test
  public void refusalIsPassedOn() {
    HttpResponse refusal = HttpResponse.plain(403, "foreign");
    engine.onOpen(request -> new SocketDecision.Refuse(refusal));
    assertSame(refusal, peer(line(Map.of())).open(List.of()).orElseThrow());
    assertEquals(List.of(), engine.recorders());
  }

  /** A request whose token is not the channel's own changes nothing. */
  @Test
  public void foreignRequestsAreLeftOut() throws Exception {
    CarrierPeer peer = open(line(Map.of()));
    Recorder recorder = engine.recorder();
    recorder.channel();
    belongs = false;
    peer.send(List.of("[\"evil\"]"));
    Call call = recorder.soon();
    assertTrue(!(call instanceof Call.Received), "a foreign message was received: " + call);
  }

  /** Nothing is sent before ready, so the carrier never holds more than one message. */
  @Test
  public void sendingUnaskedIsAFault() throws Exception {
    CarrierPeer peer = open(line(Map.of()));
    Recorder recorder = engine.recorder();
    Channel channel = recorder.channel();
    peer.vanish();
    channel.send("[1]");
    Call call = recorder.soon();
    if (call == null) {
      assertThrows(IllegalStateException.class, () -> channel.send("[2]"));
    }
  }

  /** The peer is told the code, closed() follows, and a second close does nothing. */
  @Test
  public void closeTellsTheCode() throws Exception {
    CarrierPeer peer = open(line(Map.of()));
    Recorder recorder = engine.recorder();
    Channel channel = recorder.channel();
    channel.close(CloseCode.GONE);
    channel.close(CloseCode.INTERNAL);
    assertEquals(CloseCode.GONE.code(), peer.closeCode());
    assertEquals(CloseCode.GONE.code(), recorder.await(Call.Closed.class).code());
    assertNull(recorder.soon(), "a call after closed()");
  }

  /** What was sent before a close arrives before it. */
  @Test
  public void lastMessageComesBeforeTheClose() throws Exception {
    CarrierPeer peer = open(line(Map.of()));
    Channel channel = engine.recorder().channel();
    channel.send("[\"last\"]");
    channel.close(CloseCode.NORMAL);
    assertEquals("[\"last\"]", peer.receive());
    assertEquals(CloseCode.NORMAL.code(), peer.closeCode());
  }

  /** A message over message-bytes ends the channel with 1009. */
  @Test
  public void messageIsLimited() throws Exception {
    CarrierPeer peer = open(line(Map.of(Limits.MESSAGE_BYTES.key(), "100")));
    Recorder recorder = engine.recorder();
    recorder.channel();
    peer.send(List.of("[\"" + "ü".repeat(48) + "\"]"));
    assertEquals(100, recorder.await(Call.Received.class).frame().length() + 48);
    peer.send(List.of("[\"" + "ü".repeat(49) + "\"]"));
    assertEquals(CloseCode.TOO_BIG.code(), peer.closeCode());
    recorder.await(Call.Closed.class);
  }

  /** While received() blocks nothing more is handed in. */
  @Test
  public void blockingHoldsBack() throws Exception {
    CarrierPeer peer = open(line(Map.of()));
    Recorder recorder = engine.recorder();
    recorder.channel();
    recorder.hold();
    peer.send(List.of("[1]"));
    peer.send(List.of("[2]"));
    recorder.await(Call.Received.class);
    assertNull(recorder.soon(), "received() came while the last one had not returned");
    recorder.release();
    assertEquals("[2]", recorder.await(Call.Received.class).frame());
  }

  /** A client that stays away is lost: closed() comes with 1006. */
  @Test
  public void absenceIsNoticed() throws Exception {
    CarrierPeer peer = open(line(shortAbsence()));
    Recorder recorder = engine.recorder();
    recorder.channel();
    peer.vanish();
    assertEquals(1006, recorder.await(Call.Closed.class).code());
  }

  /** A handler whose thread is interrupted lets go of what it holds, and the channel goes on. */
  @Test
  public void interruptionLetsGo() throws Exception {
    CarrierLine line = line(Map.of());
    CarrierPeer peer = open(line);
    Channel channel = engine.recorder().channel();
    line.interrupt();
    channel.send("[1]");
    assertEquals("[1]", peer.receive());
  }

  /** stop() ends every channel with DRAINING, without waiting, and requests that are held end. */
  @Test
  public void stopDrains() throws Exception {
    CarrierLine line = line(Map.of());
    CarrierPeer one = open(line);
    Recorder first = engine.recorder();
    first.channel();
    CarrierPeer two = open(line);
    Recorder second = engine.recorder();
    second.channel();
    stop();
    assertEquals(CloseCode.DRAINING.code(), one.closeCode());
    assertEquals(CloseCode.DRAINING.code(), two.closeCode());
    first.await(Call.Closed.class);
    second.await(Call.Closed.class);
    line.awaitQuiet();
    assertTrue(peer(line).open(List.of()).isPresent(), "a channel was opened after the stop");
  }

  private void stop() {
    Carrier made = carrier;
    if (made != null) {
      made.stop();
    }
  }

  /** Stops what runs, and judges what every receiver saw. */
  @AfterEach
  void stopAndJudge() {
    engine.recorders().forEach(Recorder::release);
    stop();
    for (Recorder recorder : engine.recorders()) {
      recorder.faults().forEach(fault -> assertEquals("", fault, "calls of the receiver"));
    }
  }
}

package io.livetemplate.transport.jetty.bridge;

import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.ChannelInfo;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Receiver;
import io.livetemplate.api.transport.Traffic;
import jakarta.websocket.CloseReason;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One WebSocket, between Jetty's threads and the receiver's order. */
final class JettyChannel implements Channel {
  private static final System.Logger LOG = System.getLogger(JettyChannel.class.getName());

  /** How long a peer may take to answer a close frame. */
  private static final Duration CLOSE_ANSWER = Duration.ofSeconds(3);

  private static final int ABNORMAL = 1006;

  /** Keeps the order of calls; {@link Engine} is behind it. */
  private final Receiver calls;

  private final ChannelInfo info;
  private final Limited limits;
  private final Traffic<JettyChannel> traffic;
  private final Wire wire;
  private final TextAssembler message;

  /** Whether it is known what became of the upgrade: it succeeded, or it never will. */
  private final AtomicBoolean decided = new AtomicBoolean();

  private final AtomicBoolean ready = new AtomicBoolean();
  private final AtomicBoolean pinging = new AtomicBoolean();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final AtomicBoolean ended = new AtomicBoolean();

  /** Written once, by the thread that opens. */
  private volatile @Nullable Session session;

  JettyChannel(
      Receiver receiver,
      ChannelInfo info,
      Limited limits,
      Traffic<JettyChannel> traffic,
      Executor virtualThreads,
      Wire wire) {
    this.calls = Receiver.serial(new Engine(receiver), virtualThreads);
    this.info = info;
    this.limits = limits;
    this.traffic = traffic;
    this.wire = wire;
    this.message = new TextAssembler(limits.messageBytes());
  }

  Duration silence() {
    return limits.silence();
  }

  void opened(Session session) {
    this.session = session;
    if (!decided.compareAndSet(false, true)) {
      cut();
      return;
    }
    calls.opened(this);
    calls.ready();
    if (traffic.isDraining()) {
      close(CloseCode.DRAINING);
    }
  }

  /** Called by the thread that reads; it reads on when this returns. */
  void text(String part, boolean last) {
    if (closing.get()) {
      return;
    }
    boolean only = last && message.isEmpty();
    if (!message.add(part, only)) {
      close(CloseCode.TOO_BIG);
    } else if (last) {
      calls.received(message.take(only ? part : null));
    }
  }

  void binary() {
    close(CloseCode.UNSUPPORTED);
  }

  void closed(int code) {
    if (ended.compareAndSet(false, true)) {
      calls.closed(code);
    }
  }

  void neverOpened() {
    if (decided.compareAndSet(false, true)) {
      closed(ABNORMAL);
    }
  }

  void cut() {
    wire.cut();
  }

  @Override
  public ChannelInfo info() {
    return info;
  }

  @Override
  public void send(String frame) {
    if (!ready.compareAndSet(true, false)) {
      throw new IllegalStateException(
          "send was called before ready(); wait for it after opened() and after each send");
    }
    Session to = session;
    if (to == null || closing.get() || ended.get()) {
      return;
    }
    try {
      to.getAsyncRemote().sendText(frame, this::sent);
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "a message could not be sent", e);
      cut();
    }
  }

  private void sent(SendResult result) {
    if (result.isOK()) {
      calls.ready();
    } else {
      LOG.log(Level.DEBUG, "a message could not be sent", result.getException());
      cut();
    }
  }

  @Override
  public void ping() {
    Session to = session;
    if (to != null && pinging.compareAndSet(false, true)) {
      // jakarta.websocket waits until a ping has left; nobody may wait here.
      Thread.startVirtualThread(() -> ping(to));
    }
  }

  private void ping(Session to) {
    try {
      to.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.DEBUG, "a ping could not be sent", e);
    } finally {
      pinging.set(false);
    }
  }

  @Override
  public void close(CloseCode code) {
    Session to = session;
    if (to == null || !closing.compareAndSet(false, true)) {
      return;
    }
    wire.cutAfter(CLOSE_ANSWER);
    try {
      to.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code.code()), code.reason()));
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.DEBUG, "a connection could not be closed", e);
      cut();
    }
  }

  /** The engine's half, with what belongs to each call here. */
  private final class Engine implements Receiver {
    private final Receiver receiver;

    Engine(Receiver receiver) {
      this.receiver = receiver;
    }

    @Override
    public void opened(Channel channel) {
      receiver.opened(channel);
    }

    @Override
    public void ready() {
      if (!closing.get() && !ended.get()) {
        ready.set(true);
        receiver.ready();
      }
    }

    @Override
    public void received(String frame) {
      if (!closing.get() && !ended.get()) {
        receiver.received(frame);
      }
    }

    @Override
    public void closed(int code) {
      try {
        receiver.closed(code);
      } finally {
        traffic.remove(JettyChannel.this);
      }
    }
  }
}

package io.livetemplate.transport.undertow.socket;

import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.ChannelInfo;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.api.transport.PerMessageDeflate;
import io.livetemplate.api.transport.Receiver;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;

/**
 * One WebSocket, between Undertow's I/O threads and the receiver's order.
 *
 * <p>No thread belongs to it. When bytes arrive the I/O thread stops listening and a virtual thread
 * reads until there are none left; while {@link Receiver#received} blocks, nothing is read.
 */
public final class UndertowChannel implements Channel {
  private static final System.Logger LOG = System.getLogger(UndertowChannel.class.getName());

  /** How long a peer may take to answer a close frame. */
  private static final Duration CLOSE_ANSWER = Duration.ofSeconds(3);

  private static final int READ_AT_ONCE = 4096;

  /** Keeps the order of calls; {@link Engine} is behind it. */
  private final Receiver calls;

  private final ChannelInfo info;
  private final Executor virtualThreads;
  private final Duration silence;
  private final Consumer<UndertowChannel> gone;

  /** Used by the one virtual thread that reads. */
  private final FrameReader reader;

  /** Whether it is known what became of the upgrade: it succeeded, or it never will. */
  private final AtomicBoolean decided = new AtomicBoolean();

  private final AtomicBoolean ready = new AtomicBoolean();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final AtomicBoolean ended = new AtomicBoolean();

  /** The peer's close code, written by the thread that reads. */
  private volatile int code = Farewell.LOST;

  /** Set by the thread that reads: nothing that arrives counts any more. */
  private volatile boolean deaf;

  /** Written once, by the thread that opens. */
  private volatile @Nullable Line line;

  /** The connection below. */
  private record Line(StreamConnection connection, Outbox outbox, Watch watch) {}

  /**
   * Makes the channel of an upgrade that was accepted and is not answered yet.
   *
   * @param receiver the engine's half
   * @param info what is known of the connection
   * @param messageBytes most UTF-8 of one message
   * @param silence after which the connection is cut
   * @param virtualThreads starts a virtual thread for each task; never refuses one
   * @param gone called once, after the receiver has heard of the end
   */
  public UndertowChannel(
      Receiver receiver,
      ChannelInfo info,
      int messageBytes,
      Duration silence,
      Executor virtualThreads,
      Consumer<UndertowChannel> gone) {
    this.calls = Receiver.serial(new Engine(receiver), virtualThreads);
    this.info = info;
    this.reader = new FrameReader(messageBytes, info.compression() == Compression.DEFLATE);
    this.silence = silence;
    this.virtualThreads = virtualThreads;
    this.gone = gone;
  }

  /**
   * The answer to the upgrade has left.
   *
   * @param connection speaks WebSocket from here on
   */
  public void opened(StreamConnection connection) {
    if (!decided.compareAndSet(false, true)) {
      IoUtils.safeClose(connection);
      return;
    }
    Watch watch = new Watch(connection.getIoThread(), silence, this::cut);
    line =
        new Line(
            connection, new Outbox(connection.getSinkChannel(), watch::sign, this::cut), watch);
    calls.opened(this);
    calls.ready();
    watch.start();
    connection
        .getSourceChannel()
        .setReadListener(source -> {
          source.suspendReads();
          virtualThreads.execute(this::read);
        });
    // Bytes may have come together with the request.
    connection.getSourceChannel().wakeupReads();
  }

  /** The connection is gone, or never came to speak WebSocket. May be called more than once. */
  public void lost() {
    decided.set(true);
    if (ended.compareAndSet(false, true)) {
      Line from = line;
      if (from != null) {
        from.watch().end();
      }
      calls.closed(code);
    }
  }

  /** Ends the connection at once. */
  public void cut() {
    Line to = line;
    if (to != null) {
      IoUtils.safeClose(to.connection());
    }
  }

  private void read() {
    Line from = line;
    if (from == null) {
      return;
    }
    ByteBuffer buffer = ByteBuffer.allocate(READ_AT_ONCE);
    try {
      while (true) {
        int n = from.connection().getSourceChannel().read(buffer.clear());
        if (n < 0) {
          cut();
          return;
        }
        if (n == 0) {
          from.connection().getSourceChannel().resumeReads();
          return;
        }
        from.watch().sign();
        understand(from, buffer.flip());
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a connection failed", e);
      cut();
    }
  }

  private void understand(Line from, ByteBuffer in) {
    if (deaf) {
      return;
    }
    for (Incoming got = reader.next(in); got != null; got = reader.next(in)) {
      switch (got) {
        case Incoming.Text message -> calls.received(message.text());
        case Incoming.Ping ping -> from.outbox().pong(ping.content());
        case Incoming.Close close -> {
          answer(from, close);
          return;
        }
        case Incoming.Refused refused -> close(refused.why(), () -> {});
        case Incoming.Malformed malformed -> {
          deaf = true;
          close(malformed.why(), () -> end(from));
          return;
        }
      }
    }
  }

  /** Whoever sends a close frame ends the connection at once after the echo. */
  private void answer(Line from, Incoming.Close close) {
    deaf = true;
    code = close.code();
    if (closing.compareAndSet(false, true)) {
      from.watch().cutIn(CLOSE_ANSWER);
      if (!from.outbox().farewell(Farewell.echo(close.code()), this::cut)) {
        cut();
      }
    } else {
      cut();
    }
  }

  private void end(Line to) {
    try {
      to.connection().getSinkChannel().shutdownWrites();
      to.connection().getSinkChannel().flush();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a connection could not be ended", e);
      cut();
    }
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
    Line to = line;
    if (to == null || closing.get() || ended.get()) {
      return;
    }
    if (!to.outbox().message(encoded(frame), calls::ready)) {
      cut();
    }
  }

  private ByteBuffer encoded(String frame) {
    byte[] bytes = frame.getBytes(StandardCharsets.UTF_8);
    return info.compression() == Compression.DEFLATE
            && bytes.length >= PerMessageDeflate.LEAST_BYTES
        ? OutFrame.compressed(PerMessageDeflate.deflate(bytes))
        : OutFrame.text(bytes);
  }

  @Override
  public void ping() {
    Line to = line;
    if (to != null && !closing.get() && !ended.get() && !to.outbox().ping()) {
      cut();
    }
  }

  @Override
  public void close(CloseCode code) {
    close(Farewell.of(code), () -> {});
  }

  private void close(Farewell why, Runnable after) {
    Line to = line;
    if (to == null || !closing.compareAndSet(false, true)) {
      return;
    }
    to.watch().cutIn(CLOSE_ANSWER);
    if (!to.outbox().farewell(why, after)) {
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
        gone.accept(UndertowChannel.this);
      }
    }
  }
}

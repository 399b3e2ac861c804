package io.livetemplate.tck.peer;

import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.Receiver;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The engine's half of a channel: writes down every call and judges the order. Thread-safe. */
public final class Recorder implements Receiver {
  /** One call. */
  public sealed interface Call {
    /** {@link Receiver#opened}. */
    record Opened(Channel channel) implements Call {}

    /** {@link Receiver#ready}. */
    record Ready() implements Call {}

    /** {@link Receiver#received}. */
    record Received(String frame) implements Call {}

    /** {@link Receiver#closed}. */
    record Closed(int code) implements Call {}
  }

  private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable Thread> inside = new AtomicReference<>();
  private volatile boolean open;
  private volatile boolean closed;
  private volatile boolean holding;

  @Override
  public void opened(Channel channel) {
    call(
        new Call.Opened(channel),
        () -> {
          if (open) {
            faults.add("opened came twice");
          }
          open = true;
        });
  }

  @Override
  public void ready() {
    call(new Call.Ready(), this::mustBeOpen);
  }

  @Override
  public void received(String frame) {
    call(
        new Call.Received(frame),
        () -> {
          mustBeOpen();
          while (holding && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(5));
          }
        });
  }

  @Override
  public void closed(int code) {
    call(new Call.Closed(code), () -> closed = true);
  }

  private void call(Call call, Runnable body) {
    Thread me = Thread.currentThread();
    if (!me.isVirtual()) {
      faults.add(call + " came on a platform thread: " + me);
    }
    if (!inside.compareAndSet(null, me)) {
      faults.add(call + " came while another call was under way");
    }
    if (closed) {
      faults.add(call + " came after closed");
    }
    // Whoever waited for the end may ask at once whether it has come.
    boolean end = call instanceof Call.Closed;
    if (end) {
      body.run();
    }
    calls.add(call);
    if (!end) {
      body.run();
    }
    // The smallest stay, so that calls which can overlap do.
    LockSupport.parkNanos(this, TimeUnit.MICROSECONDS.toNanos(100));
    inside.compareAndSet(me, null);
  }

  private void mustBeOpen() {
    if (!open) {
      faults.add("a call came before opened");
    }
  }

  /** Makes received() block from now on. */
  public void hold() {
    holding = true;
  }

  /** Lets received() return. */
  public void release() {
    holding = false;
  }

  /** {@return what was wrong so far with order, number and threads of the calls} */
  public List<String> faults() {
    return faults;
  }

  /** {@return whether closed() has come} */
  public boolean isClosed() {
    return closed;
  }

  /**
   * Waits for the next call, which must be of a kind.
   *
   * @throws AssertionError when nothing comes, or something else
   */
  public <C extends Call> C next(Class<C> kind) {
    Call call = poll(Patience.must().toMillis());
    if (kind.isInstance(call)) {
      return kind.cast(call);
    }
    throw new AssertionError(
        "expected " + kind.getSimpleName() + " but " + (call == null ? "nothing" : call) + " came");
  }

  /** Waits for a call of a kind; others before it are passed over. */
  public <C extends Call> C await(Class<C> kind) {
    while (true) {
      Call call = poll(Patience.must().toMillis());
      if (kind.isInstance(call)) {
        return kind.cast(call);
      }
      if (call == null) {
        throw new AssertionError("no " + kind.getSimpleName() + " came");
      }
    }
  }

  /** {@return the next call if there is one soon} */
  public @Nullable Call soon() {
    return poll(Patience.MUST_NOT.toMillis());
  }

  /** Waits until the channel is open and ready. */
  public Channel channel() {
    Channel channel = next(Call.Opened.class).channel();
    next(Call.Ready.class);
    return channel;
  }

  private @Nullable Call poll(long millis) {
    try {
      return calls.poll(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for a call", e);
    }
  }
}

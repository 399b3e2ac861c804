package io.livetemplate.transport.polling.carrier;

import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.ChannelInfo;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.api.transport.Receiver;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A channel whose messages travel in requests and their responses. Requests are numbered and taken
 * in that order, whatever order they arrive in, because browsers send them over several
 * connections; the newest one holds, and lets the one before it go.
 */
final class PolledChannel implements Channel {
  /** How long a request waits for the one before it, which may still be under way. */
  private static final Duration TURN = Duration.ofSeconds(30);

  /**
   * How long an answer to a client that was away, and for whom something is waiting already, waits
   * for what could not be said meanwhile: long enough for the page to hear that there is room, too
   * short to be felt. What comes while a request is held is answered at once.
   */
  private static final Duration LINGER = Duration.ofNanos(300_000);

  /**
   * The opening request is held only for the answer to what it brought: its client has no id yet.
   */
  private static final Duration OPENING = Duration.ofMillis(200);

  private static final int LOST = 1006;

  private final String id = UUID.randomUUID().toString();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ChannelInfo info;
  private final Receiver receiver;
  private final int messageBytes;

  private long next;
  private long arrived = -1;
  private int inside;
  private long left = System.nanoTime();
  private boolean ready;
  private boolean told;
  private @Nullable String waiting;
  private @Nullable CloseCode closing;

  PolledChannel(String remoteAddress, Receiver target, int messageBytes) {
    this.info = new ChannelInfo("polling", remoteAddress, Compression.NONE);
    this.receiver = Receiver.serial(target, PolledChannel::run);
    this.messageBytes = messageBytes;
  }

  /** What a request makes the receiver hear is said by its own thread: it is there already. */
  private static void run(Runnable task) {
    if (Thread.currentThread().isVirtual()) {
      task.run();
    } else {
      Thread.startVirtualThread(task);
    }
  }

  String id() {
    return id;
  }

  /** The number of the newest request whose messages were handed in. */
  long arrived() {
    lock.lock();
    try {
      return arrived;
    } finally {
      lock.unlock();
    }
  }

  void opened() {
    receiver.opened(this);
    lock.lock();
    try {
      ready = true;
    } finally {
      lock.unlock();
    }
    receiver.ready();
  }

  /** Hands in what a request brings, and waits for something to answer. */
  HttpResponse answer(Poll poll, Duration hold) {
    try {
      if (!begins(poll.number())) {
        return refused();
      }
      Duration more = hasWaiting() ? LINGER : Duration.ZERO;
      poll.messages().forEach(this::handIn);
      return held(poll.number(), poll.channel().isEmpty() ? OPENING : hold, more);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return PollAnswer.messages(this, List.of());
    } finally {
      leaves();
    }
  }

  private boolean begins(long number) throws InterruptedException {
    lock.lock();
    try {
      inside++;
      return takesTurn(number);
    } finally {
      lock.unlock();
    }
  }

  private boolean hasWaiting() {
    lock.lock();
    try {
      return waiting != null;
    } finally {
      lock.unlock();
    }
  }

  private void leaves() {
    lock.lock();
    try {
      inside--;
      left = System.nanoTime();
    } finally {
      lock.unlock();
    }
  }

  private HttpResponse refused() {
    lock.lock();
    try {
      return closing == null ? PollAnswer.outOfOrder() : over(List.of());
    } finally {
      lock.unlock();
    }
  }

  private HttpResponse held(long number, Duration patience, Duration more)
      throws InterruptedException {
    List<String> messages = new ArrayList<>();
    long characters = 0;
    String message = first(number, patience);
    while (message != null) {
      messages.add(message);
      characters += message.length();
      // Whoever hears of it may send: that must not find the lock taken.
      receiver.ready();
      boolean full = more.isZero() || characters > messageBytes;
      message = full ? null : next(number, more);
    }
    return held(messages);
  }

  private HttpResponse held(List<String> messages) {
    lock.lock();
    try {
      return closing == null ? PollAnswer.messages(this, messages) : over(messages);
    } finally {
      lock.unlock();
    }
  }

  private boolean takesTurn(long number) throws InterruptedException {
    long patience = TURN.toNanos();
    while (closing == null && number >= next && (number > next || arrived < number - 1)) {
      if (patience <= 0) {
        return false;
      }
      patience = changed.awaitNanos(patience);
    }
    if (closing != null || number < next) {
      return false;
    }
    next = number + 1;
    changed.signalAll();
    return true;
  }

  private void handIn(String message) {
    if (message.getBytes(StandardCharsets.UTF_8).length > messageBytes) {
      close(CloseCode.TOO_BIG);
    } else {
      receiver.received(message);
    }
  }

  private @Nullable String first(long number, Duration hold) throws InterruptedException {
    lock.lock();
    try {
      arrived = number;
      changed.signalAll();
      return next(number, hold);
    } finally {
      lock.unlock();
    }
  }

  private @Nullable String next(long number, Duration hold) throws InterruptedException {
    lock.lock();
    try {
      long patience = hold.toNanos();
      while (waiting == null && closing == null && next == number + 1 && patience > 0) {
        patience = changed.awaitNanos(patience);
      }
      return next == number + 1 ? take() : null;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable String take() {
    String message = waiting;
    if (message != null) {
      waiting = null;
      ready = true;
    }
    return message;
  }

  /** The last answer, with what was sent just before the close. */
  private HttpResponse over(List<String> messages) {
    told = true;
    // It may have ended before the first request had its turn; there is no number before that.
    arrived = Math.max(arrived, 0);
    List<String> all = new ArrayList<>(messages);
    String last = take();
    if (last != null) {
      all.add(last);
    }
    CloseCode code = closing;
    return code == null ? PollAnswer.noSuchChannel() : PollAnswer.closed(this, all, code);
  }

  /** Whether nobody will ask for it again; one whose client stays away is lost by that. */
  boolean isOver(Duration absence) {
    boolean lost;
    boolean over;
    lock.lock();
    try {
      boolean away = inside == 0 && System.nanoTime() - left > absence.toNanos();
      lost = away && closing == null;
      over = away || (told && inside == 0);
      if (lost) {
        closing = CloseCode.GONE;
      }
    } finally {
      lock.unlock();
    }
    if (lost) {
      receiver.closed(LOST);
    }
    return over;
  }

  @Override
  public ChannelInfo info() {
    return info;
  }

  @Override
  public void send(String frame) {
    lock.lock();
    try {
      if (closing != null) {
        return;
      }
      if (!ready) {
        throw new IllegalStateException("send() before ready(); wait for Receiver.ready()");
      }
      ready = false;
      waiting = frame;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close(CloseCode code) {
    lock.lock();
    try {
      if (closing != null) {
        return;
      }
      closing = code;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    receiver.closed(code.code());
  }
}

package io.livetemplate.engine.web;

import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.ChannelInfo;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.api.transport.Receiver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A channel that lives as long as one request: its messages are in the body, and what the page says
 * until they are dealt with is the response. Thread-safe.
 */
final class PostedChannel implements Channel {
  /** A frame or an acknowledgement; the group is the last event settled. */
  private static final Pattern SETTLED = Pattern.compile("\\[\\d+,(\\d+)[,\\]].*", Pattern.DOTALL);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ChannelInfo info;
  private final Receiver receiver;
  private final List<String> said = new ArrayList<>();
  private long settled = -1;
  private @Nullable CloseCode closing;

  PostedChannel(String remoteAddress, Receiver target) {
    this.info = new ChannelInfo("event", remoteAddress, Compression.NONE);
    this.receiver = Receiver.serial(target, Thread::startVirtualThread);
  }

  /**
   * Hands in messages and collects what the page says.
   *
   * @param messages the attach first
   * @param last the number of the last event among them, 0 for none
   * @param patience how long at most to wait until that one is settled
   * @return what the page said, and last how it ended the channel, if it did
   */
  List<String> exchange(List<String> messages, long last, Duration patience)
      throws InterruptedException {
    receiver.opened(this);
    receiver.ready();
    messages.forEach(receiver::received);
    try {
      return heard(last, patience);
    } finally {
      close(CloseCode.NORMAL);
    }
  }

  private List<String> heard(long last, Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lock();
    try {
      while (settled < last && closing == null && left > 0) {
        left = changed.awaitNanos(left);
      }
      List<String> lines = new ArrayList<>(said);
      CloseCode code = closing;
      if (code != null) {
        lines.add("[\"close\"," + code.code() + ",\"" + code.reason() + "\"]");
      }
      return lines;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public ChannelInfo info() {
    return info;
  }

  @Override
  public void send(String frame) {
    Matcher reports = SETTLED.matcher(frame);
    lock.lock();
    try {
      said.add(frame);
      if (reports.matches()) {
        settled = Long.parseLong(reports.group(1));
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    receiver.ready();
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

package io.livetemplate.engine.page;

import io.livetemplate.api.auth.Verdict;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.ChannelInfo;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.api.transport.Receiver;
import io.livetemplate.engine.wire.ClientMessage;
import io.livetemplate.engine.wire.MessageReader;
import io.livetemplate.engine.wire.ProtocolException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The engine's half of a channel: reads messages, hands them to the page, keeps the pace, notices
 * when the peer falls silent. Fields that are not volatile belong to the transport, which calls
 * serially.
 */
public final class PageReceiver implements Receiver {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.page");

  /** Messages read ahead of the page's writer; beyond it the transport reads no further. */
  private static final int AHEAD = 16;

  private static final Duration LARGEST_DEBT = Duration.ofSeconds(10);

  private final ClientDoor door;
  private final Pages pages;
  private final PageContext context;
  private final MessageReader reader;
  private final long order;
  private final Semaphore ahead = new Semaphore(AHEAD);
  private final Heartbeat heartbeat;
  private final ChannelToken token;
  private volatile @Nullable Channel channel;

  /** What it was opened with; stays when the channel has gone. */
  private volatile ChannelInfo info = new ChannelInfo("", "", Compression.NONE);

  private volatile boolean attached;
  private final AtomicReference<Runnable> told = new AtomicReference<>(() -> {});
  private boolean ready;

  PageReceiver(ClientDoor door, Pages pages, Verdict.Valid token) {
    this.token = new ChannelToken(token);
    this.door = door;
    this.pages = pages;
    this.context = pages.context();
    this.reader = context.reader();
    this.order = pages.channels().next();
    Settings settings = context.settings();
    this.heartbeat =
        new Heartbeat(
            settings.get(Limits.HEARTBEAT),
            settings.get(Limits.HEARTBEAT_ANSWER),
            context.clock().instant());
  }

  LivePage<?> page() {
    return door.page();
  }

  String pageId() {
    return door.page().id();
  }

  long order() {
    return order;
  }

  ChannelToken token() {
    return token;
  }

  ChannelInfo info() {
    return info;
  }

  void send(String frame) {
    Channel to = channel;
    if (to != null) {
      to.send(frame);
    }
  }

  void close(CloseCode code) {
    Channel to = channel;
    if (to != null) {
      to.close(code);
    }
    ended();
  }

  @Override
  public void opened(Channel opened) {
    info = opened.info();
    channel = opened;
    heartbeat.heard(context.clock().instant());
    pages.channels().opened(opened, this);
    if (pages.isDraining()) {
      close(CloseCode.DRAINING);
    }
  }

  @Override
  public void ready() {
    if (attached) {
      door.ready(this);
    } else {
      ready = true;
    }
  }

  @Override
  public void received(String frame) {
    heartbeat.reading(context.clock().instant());
    try {
      ClientMessage message = reader.read(frame);
      if (message instanceof ClientMessage.Attach attach) {
        attached = true;
        door.attach(this, attach, ready);
      } else if (attached) {
        accept(message);
      } else {
        LOG.log(Level.DEBUG, "the first message on a channel was no attach");
        close(CloseCode.PROTOCOL);
      }
    } catch (ProtocolException e) {
      LOG.log(Level.DEBUG, "a message was refused", e);
      close(e.code());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close(CloseCode.INTERNAL);
    } finally {
      heartbeat.heard(context.clock().instant());
    }
  }

  private void accept(ClientMessage message) throws InterruptedException {
    switch (message) {
      case ClientMessage.Progress progress -> {
        if (progress.events().isEmpty()) {
          progress(progress);
        } else if (!isBeyondAllPatience()) {
          progress(progress);
          door.rate().take(progress.events().size(), context.clock().instant());
          if (!isBeyondAllPatience()) {
            context.pause().of(door.rate().debt(context.clock().instant()));
          }
        }
      }
      case ClientMessage.Repair repair -> door.repair(this, repair);
      case ClientMessage.Visibility seen -> door.hidden(this, seen.hidden());
      case ClientMessage.TokenReceived received ->
          token.acknowledged().ifPresent(door.tokens()::supersede);
      case ClientMessage.Beat beat -> {}
      case ClientMessage.Attach attach -> throw new AssertionError(attach);
    }
  }

  private void progress(ClientMessage.Progress progress) throws InterruptedException {
    ahead.acquire();
    door.progress(this, progress, ahead::release);
  }

  private boolean isBeyondAllPatience() {
    if (door.rate().debt(context.clock().instant()).compareTo(LARGEST_DEBT) <= 0) {
      return false;
    }
    close(CloseCode.OVERLOAD);
    return true;
  }

  @Override
  public void closed(int code) {
    Channel gone = channel;
    if (gone != null) {
      pages.channels().closed(gone);
      channel = null;
    }
    door.closed(this);
    ended();
  }

  /**
   * The server stops.
   *
   * @param told runs once the client is told, or is gone
   */
  void drain(Duration wait, Runnable told) {
    this.told.set(told);
    if (channel == null) {
      ended();
    } else if (attached) {
      door.drain(wait);
    } else {
      close(CloseCode.DRAINING);
    }
  }

  private void ended() {
    told.getAndSet(() -> {}).run();
  }

  void sweep(Instant now) {
    Channel to = channel;
    if (to == null) {
      return;
    }
    switch (heartbeat.judge(now)) {
      case FINE -> {}
      case DUE -> {
        to.ping();
        door.beat(this);
      }
      // Whoever lives but was away, or whose attach got lost, connects again on this code.
      case DEAD -> to.close(CloseCode.NORMAL);
    }
    if (attached && token.isDue(now)) {
      renew();
    }
  }

  private void renew() {
    try {
      door.renew(this, token.next(pages.tokens(), pageId()));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "no token can be issued; open channels stay, and it is tried again", e);
    }
  }
}

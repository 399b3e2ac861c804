package io.livetemplate.engine.delivery;

import io.livetemplate.api.auth.PageToken;
import io.livetemplate.api.transport.CloseCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which instance a page belongs to, and which channel is its one. Takes what is said about that
 * channel alone; about any other it means nothing. Belongs to the page's one writer.
 *
 * @param <H> names a channel
 */
public final class Attachment<H> {
  private @Nullable String instance;
  private @Nullable Line<H> line;
  private long newest;

  Attachment() {}

  /** The channel there is, with what is true for it; null when there is none. */
  @Nullable Line<H> line() {
    return line;
  }

  private @Nullable Line<H> line(H channel) {
    return line != null && line.channel.equals(channel) ? line : null;
  }

  /** {@return whether there is a channel} */
  public boolean isAttached() {
    return line != null;
  }

  /** {@return whether the channel is this one} */
  public boolean isAttached(H channel) {
    return line(channel) != null;
  }

  /** {@return the channel there is} */
  public Optional<H> channel() {
    return line == null ? Optional.empty() : Optional.of(line.channel);
  }

  /** {@return whether the page belongs to another instance than this one} */
  public boolean isTaken(String by) {
    return instance != null && !instance.equals(by);
  }

  /** Whether the page has had a channel that was opened later. */
  boolean isOutrun(long order) {
    return order < newest;
  }

  /** A client has a new channel; closes the one before. */
  List<Output<H>> take(String by, long order, Line<H> next) {
    List<Output<H>> todo = close(CloseCode.TAKEN_OVER);
    instance = by;
    newest = order;
    line = next;
    return todo;
  }

  /** One more message may be sent. */
  public void ready(H channel) {
    Line<H> to = line(channel);
    if (to != null) {
      to.ready = true;
    }
  }

  /** The tab says whether somebody sees it: one that is hidden is sent less often. */
  public void hidden(H channel, boolean hidden) {
    Line<H> to = line(channel);
    if (to != null) {
      to.hidden = hidden;
    }
  }

  /** A heartbeat is due. */
  public void beat(H channel) {
    Line<H> to = line(channel);
    if (to != null) {
      to.beatDue = true;
    }
  }

  /** The client is to have this token from now on; of two that wait, the newer one is sent. */
  public void renew(H channel, PageToken token) {
    Line<H> to = line(channel);
    if (to != null) {
      to.token = token;
    }
  }

  /** The channel is gone. */
  public void closed(H channel) {
    if (isAttached(channel)) {
      line = null;
    }
  }

  /** The server stops: the next messages tell the client when to come back, and to go. */
  public void drain(Duration wait) {
    if (line != null) {
      line.leaving = wait;
    }
  }

  /** The server ends the channel, if there is one. */
  public List<Output<H>> close(CloseCode code) {
    Line<H> old = line;
    line = null;
    return old == null ? List.of() : List.of(new Output.Close<>(old.channel, code));
  }
}

package io.livetemplate.engine.page;

import io.livetemplate.api.auth.PageToken;
import io.livetemplate.api.auth.Verdict;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The token that a channel was opened with, and those that are sent on it to take its place. A
 * token is told from its successors by when it was issued. Issued to by the sweep, acknowledged to
 * by the channel's reader.
 */
final class ChannelToken {
  private final Instant opened;
  private final Queue<Instant> sent = new ConcurrentLinkedQueue<>();
  private volatile Instant renewAfter;

  ChannelToken(Verdict.Valid token) {
    opened = token.grant().issued();
    renewAfter = token.renewAfter();
  }

  /** When the token was issued that the channel was opened with. */
  Instant opened() {
    return opened;
  }

  boolean isDue(Instant now) {
    return !now.isBefore(renewAfter);
  }

  /**
   * Makes the next token of a page; it comes into force when the client acknowledges or uses it.
   */
  PageToken next(PageTokens tokens, String page) {
    PageToken next = tokens.issue(page);
    // What was issued is what a verdict will say, so an authenticator may round its times.
    if (!(tokens.verify(next.text()) instanceof Verdict.Valid valid)) {
      throw new IllegalStateException("a token that was issued just now is not valid");
    }
    sent.add(valid.grant().issued());
    renewAfter = valid.renewAfter();
    return next;
  }

  /** The client has the oldest token of those that were sent: when that was issued. */
  Optional<Instant> acknowledged() {
    return Optional.ofNullable(sent.poll());
  }
}

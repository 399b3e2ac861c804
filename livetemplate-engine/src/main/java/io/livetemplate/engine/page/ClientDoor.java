package io.livetemplate.engine.page;

import io.livetemplate.api.auth.PageToken;
import io.livetemplate.api.metrics.Counter;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.engine.wire.ClientMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * The door of a page through which its clients come: takes what they say, and what becomes of their
 * channels, to the page's writer. Thread-safe.
 */
final class ClientDoor {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.page");

  private final LivePage<?> page;
  private final Pages pages;
  private final PageWriter<?> writer;
  private final Steps steps;
  private final RateLimit rate;
  private final LoginWatch login;
  private final TokenAge tokens = new TokenAge();
  private final Fate fate = new Fate();

  ClientDoor(LivePage<?> page, Pages pages, PageWriter<?> writer, Steps steps) {
    PageContext context = pages.context();
    Settings settings = context.settings();
    this.page = page;
    this.pages = pages;
    this.writer = writer;
    this.steps = steps;
    this.login = new LoginWatch(page.request().login());
    this.rate =
        new RateLimit(
            settings.get(Limits.EVENTS_PER_SECOND),
            settings.get(Limits.EVENT_BURST),
            context.clock().instant());
  }

  LivePage<?> page() {
    return page;
  }

  RateLimit rate() {
    return rate;
  }

  /** {@return which tokens of the page are in force} */
  TokenAge tokens() {
    return tokens;
  }

  /** {@return whether the login that the page was opened under is over} */
  boolean isSignedOut() {
    return login.isOver();
  }

  /** {@return whether a browser came, or the page had to make room before one did} */
  Fate fate() {
    return fate;
  }

  void attach(PageReceiver receiver, ClientMessage.Attach message, boolean ready) {
    Runnable task =
        () -> {
          if (steps.isOpen()) {
            steps.run(() -> attachNow(receiver, message, ready));
          } else {
            receiver.close(CloseCode.GONE);
          }
        };
    if (!steps.offer(task)) {
      receiver.close(CloseCode.GONE);
    }
  }

  private void attachNow(PageReceiver receiver, ClientMessage.Attach message, boolean ready) {
    if (writer.attachment().isTaken(message.instance())) {
      pages.refusedToken("other-instance");
      LOG.log(
          Level.WARNING,
          "a good token of {0}, page {1}, was shown by another instance than the page''s own and"
              + " was of no use to it: somebody may have copied it",
          page.route(),
          page.id());
    }
    if (writer.attach(receiver, message, ready, fate.isWaiting())) {
      tokens.supersede(receiver.token().opened());
      claim();
    }
  }

  private void claim() {
    if (fate.attach()) {
      pages.attached(page);
    } else if (fate.isGivenUp()) {
      page.finish(CloseCode.GONE);
    }
  }

  void progress(PageReceiver receiver, ClientMessage.Progress message, Runnable done) {
    Runnable task =
        () -> {
          try {
            if (!page.isExpelled()) {
              steps.run(() -> progressNow(receiver, message));
            }
          } finally {
            done.run();
          }
        };
    if (!steps.offer(task)) {
      done.run();
    }
  }

  /** Only what the user does touches the login: heartbeats and updates do not. */
  private void progressNow(PageReceiver receiver, ClientMessage.Progress message) {
    if (!message.events().isEmpty()) {
      if (login.isOver()) {
        page.finish(CloseCode.SIGNED_OUT);
        return;
      }
      login.touch();
    }
    writer.progress(receiver, message);
  }

  void repair(PageReceiver receiver, ClientMessage.Repair message) {
    page.meter().count(Counter.REPAIRS, "asked");
    steps.signal(() -> writer.repair(receiver, message));
  }

  void hidden(PageReceiver receiver, boolean hidden) {
    steps.signal(() -> writer.attachment().hidden(receiver, hidden));
  }

  void renew(PageReceiver receiver, PageToken token) {
    steps.signal(() -> writer.attachment().renew(receiver, token));
  }

  void ready(PageReceiver receiver) {
    steps.signal(() -> writer.attachment().ready(receiver));
  }

  void beat(PageReceiver receiver) {
    steps.signal(() -> writer.attachment().beat(receiver));
  }

  /** Tells the client to come back later, behind what came before; the page stays. */
  void drain(Duration wait) {
    steps.signal(() -> writer.attachment().drain(wait));
  }

  void closed(PageReceiver receiver) {
    steps.signal(() -> writer.attachment().closed(receiver));
  }
}

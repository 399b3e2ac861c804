package io.livetemplate.engine.page;

import io.livetemplate.api.auth.Authenticator;
import io.livetemplate.api.auth.Expectation;
import io.livetemplate.api.auth.Grant;
import io.livetemplate.api.auth.PageToken;
import io.livetemplate.api.auth.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The tokens of one application's pages. Thread-safe. */
public final class PageTokens {
  private final String application;
  private final Authenticator authenticator;
  private final InstantSource clock;
  private final Duration life;

  /**
   * Tokens of an application.
   *
   * @param authenticator signs and judges them
   * @param life how long each is good
   */
  public PageTokens(
      String application, Authenticator authenticator, InstantSource clock, Duration life) {
    this.application = application;
    this.authenticator = authenticator;
    this.clock = clock;
    this.life = life;
  }

  /** {@return a new token for a page} */
  public PageToken issue(String page) {
    Instant now = clock.instant();
    return authenticator.issue(new Grant(application, page, now, now.plus(life)));
  }

  /** Judges a token for this application at this moment. */
  public Verdict verify(String token) {
    return authenticator.verify(token, new Expectation(application, clock.instant()));
  }
}

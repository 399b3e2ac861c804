package io.livetemplate.engine.page;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When to ask a peer whether it is there, and when to give it up. Written by the channel's reader
 * and by the sweep, each its own field.
 */
final class Heartbeat {
  /** What is to be done about a silent peer. */
  enum Judgement {
    FINE,
    DUE,
    DEAD
  }

  private final Duration silence;
  private final Duration patience;
  private volatile Instant heard;
  private volatile boolean reading;
  private volatile @Nullable Instant asked;

  Heartbeat(Duration silence, Duration patience, Instant now) {
    this.silence = silence;
    this.patience = patience;
    this.heard = now;
  }

  /** A message came and is being worked on: what comes behind it cannot be heard meanwhile. */
  void reading(Instant now) {
    heard = now;
    reading = true;
  }

  void heard(Instant now) {
    heard = now;
    reading = false;
  }

  Judgement judge(Instant now) {
    Instant question = asked;
    if (reading || (question != null && heard.isAfter(question))) {
      asked = null;
      question = null;
    }
    if (question != null) {
      return now.isBefore(question.plus(patience)) ? Judgement.FINE : Judgement.DEAD;
    }
    if (reading || now.isBefore(heard.plus(silence))) {
      return Judgement.FINE;
    }
    asked = now;
    return Judgement.DUE;
  }
}

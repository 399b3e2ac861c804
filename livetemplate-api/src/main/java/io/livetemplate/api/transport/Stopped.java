package io.livetemplate.api.transport;

/** How a stop went. */
public enum Stopped {
  /** Everything under way came to its own end. */
  GRACEFUL,
  /** The patience ran out and something was cut off. */
  FORCED
}

package io.livetemplate.e2e.closecodes;

/**
 * All that JavaScript learns from one WebSocket: the events {@code open} and {@code error} (which
 * carries no detail), and {@code CloseEvent.code}, {@code .wasClean} and {@code .reason}.
 *
 * @param opened whether {@code open} was fired before the end
 * @param error whether {@code error} was fired
 * @param code {@code CloseEvent.code}; 1005 = close frame without code, 1006 = no valid close frame
 * @param clean {@code CloseEvent.wasClean}
 * @param reason {@code CloseEvent.reason}
 */
record Outcome(boolean opened, boolean error, int code, boolean clean, String reason) {
  /** The one answer to everything that fails before the socket is open. */
  static final Outcome NEVER_OPENED = new Outcome(false, true, 1006, false, "");

  /** The server said goodbye with a code. */
  static Outcome closed(int code, String reason) {
    return new Outcome(true, false, code, true, reason);
  }

  /** Open, then lost without a valid close frame. */
  static Outcome lost(boolean error) {
    return new Outcome(true, error, 1006, false, "");
  }
}

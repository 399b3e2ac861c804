package io.livetemplate.transport.undertow.socket;

import io.livetemplate.api.transport.CloseCode;

/**
 * What a close frame says (RFC 6455 section 5.5.1).
 *
 * @param code the number; {@link #NO_CODE} for a frame without content
 * @param reason a constant
 */
record Farewell(int code, String reason) {
  /** Never on the wire: the close frame had no code. */
  static final int NO_CODE = 1005;

  /** Never on the wire: there was no close frame. */
  static final int LOST = 1006;

  static final Farewell MALFORMED = new Farewell(1002, "protocol error");
  static final Farewell NOT_UTF8 = new Farewell(1007, "text is not UTF-8");

  static final Farewell NOT_DEFLATED = new Farewell(1007, "message cannot be inflated");

  static Farewell of(CloseCode code) {
    return new Farewell(code.code(), code.reason());
  }

  /** {@return the answer to a peer's close frame: its code, in our words} */
  static Farewell echo(int code) {
    return new Farewell(code, "");
  }

  /** {@return whether a peer may send this code (RFC 6455 section 7.4, and the IANA registry)} */
  static boolean isLegal(int code) {
    return (code >= 1000 && code <= 1003)
        || (code >= 1007 && code <= 1014)
        || (code >= 3000 && code <= 4999);
  }
}

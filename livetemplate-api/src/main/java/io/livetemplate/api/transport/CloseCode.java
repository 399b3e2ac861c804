package io.livetemplate.api.transport;

/**
 * Why a channel is closed, as the peer is told (RFC 6455 section 7.4; 4000 to 4999 are for
 * applications). Together with the constant {@link #reason()} this is all that a peer learns.
 */
public enum CloseCode {
  /** Nothing more to say. */
  NORMAL(1000, "bye"),
  /** A binary message. */
  UNSUPPORTED(1003, "text messages only"),
  /** A message longer than {@code message-bytes}. */
  TOO_BIG(1009, "message too big"),
  /** A fault of the server. */
  INTERNAL(1011, "internal error"),
  /** What was received is not of this protocol. */
  PROTOCOL(4400, "protocol error"),
  /** The page token is past its time. */
  EXPIRED(4401, "token expired"),
  /** The page token or its owner was revoked. */
  REVOKED(4403, "revoked"),
  /** There is no such page, or no longer: fetch it again. */
  GONE(4404, "gone"),
  /** The login that the page was opened under is over. */
  SIGNED_OUT(4406, "signed out"),
  /** A newer channel of the same instance took over. */
  TAKEN_OVER(4409, "taken over"),
  /** Too much for too long. */
  OVERLOAD(4429, "too much"),
  /** The server stops; come back. */
  DRAINING(4503, "draining");

  private final int code;
  private final String reason;

  CloseCode(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  /** {@return the number on the wire} */
  public int code() {
    return code;
  }

  /** {@return a constant text, shorter than the 123 bytes that a close frame can hold} */
  public String reason() {
    return reason;
  }
}

package io.livetemplate.engine.wire;

import io.livetemplate.api.transport.CloseCode;

/** A message that is not of this protocol; the channel it came from is closed. */
public final class ProtocolException extends Exception {
  private static final long serialVersionUID = 1L;

  private final CloseCode code;

  ProtocolException(CloseCode code, String message) {
    super(message);
    this.code = code;
  }

  ProtocolException(String message, Throwable cause) {
    super(message, cause);
    this.code = CloseCode.PROTOCOL;
  }

  /** What the peer is told; the message is for the log alone. */
  public CloseCode code() {
    return code;
  }
}

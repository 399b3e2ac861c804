package io.livetemplate.api.error;

import java.io.IOException;

/**
 * The port or address cannot be had: another program listens there, this one may not, or the host
 * is not of this machine. Nothing is left running; another attempt, also of the same application,
 * may succeed.
 */
public final class ListenException extends LiveTemplateException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message attempt, value, rule and remedy
   * @param cause what the system said
   */
  public ListenException(String message, IOException cause) {
    super(message, cause);
  }
}

package io.livetemplate.api.error;

/**
 * Base of everything LiveTemplate throws on purpose. A message says what was attempted, with which
 * value, which rule forbids it and what to do instead. Messages go to the log and to the developer,
 * never to a browser.
 */
public class LiveTemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message attempt, value, rule and remedy
   */
  public LiveTemplateException(String message) {
    super(message);
  }

  /**
   * Creates an exception with its cause.
   *
   * @param message attempt, value, rule and remedy
   * @param cause what went wrong below
   */
  public LiveTemplateException(String message, Throwable cause) {
    super(message, cause);
  }
}

package io.livetemplate.api.error;

/**
 * The model cannot be read: a type that the lookup cannot reach, a value that has no place in a
 * template (a {@code Stream}), an accessor that threw. The page that was being rendered keeps its
 * last good content.
 */
public final class ModelException extends LiveTemplateException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message attempt, value, rule and remedy
   */
  public ModelException(String message) {
    super(message);
  }

  /**
   * Creates an exception with its cause.
   *
   * @param message attempt, value, rule and remedy
   * @param cause what went wrong below
   */
  public ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}

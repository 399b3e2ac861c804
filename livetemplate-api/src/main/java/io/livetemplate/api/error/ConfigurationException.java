package io.livetemplate.api.error;

/**
 * The application is set up in a way that cannot work: a missing or doubled provider, an option out
 * of range, a path bound twice. Thrown before anything is started; mended by whoever sets the
 * application up.
 */
public final class ConfigurationException extends LiveTemplateException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message attempt, value, rule and remedy
   */
  public ConfigurationException(String message) {
    super(message);
  }

  /**
   * Creates an exception with its cause.
   *
   * @param message attempt, value, rule and remedy
   * @param cause what went wrong below
   */
  public ConfigurationException(String message, Throwable cause) {
    super(message, cause);
  }
}

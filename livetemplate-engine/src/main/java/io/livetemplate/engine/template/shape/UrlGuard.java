package io.livetemplate.engine.template.shape;

import io.livetemplate.engine.template.mustache.Position;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps values that would run as script out of one attribute, and says so once. Thread-safe; two
 * guards are equal when their rules are.
 */
public final class UrlGuard implements ValueGuard {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.template");

  private final UrlRule rule;
  private final Position position;
  private final AtomicBoolean told = new AtomicBoolean();

  /**
   * A guard.
   *
   * @param rule what the attribute holds
   * @param position of the attribute in the template, for the message
   */
  public UrlGuard(UrlRule rule, Position position) {
    this.rule = rule;
    this.position = position;
  }

  /** {@return what the attribute holds} */
  public UrlRule rule() {
    return rule;
  }

  @Override
  public String judge(String value) {
    String judged = rule.judge(value);
    if (!judged.equals(value) && told.compareAndSet(false, true)) {
      LOG.log(
          Level.WARNING,
          "{0}: a value made a URL that would run as script, which was replaced by {1}; the scheme"
              + " of the whole value is ''{2}''",
          position,
          UrlRule.NEUTRAL,
          scheme(value));
    }
    return judged;
  }

  /** Only what is known to be no secret: an unknown one may be part of a value. */
  private static String scheme(String value) {
    String scheme = UrlRule.scheme(value);
    return switch (scheme) {
      case "javascript", "vbscript", "data" -> scheme;
      default -> "";
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UrlGuard guard && guard.rule == rule;
  }

  @Override
  public int hashCode() {
    return rule.hashCode();
  }
}

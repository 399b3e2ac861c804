package io.livetemplate.engine.template.shape;

/**
 * Keeps JSON in a {@code script} element from ending it: {@code <} stands in strings only, where
 * its escape means the same (RFC 8259, section 7).
 */
public enum DataGuard implements ValueGuard {
  /** The only one. */
  JSON;

  @Override
  public String judge(String value) {
    return value.replace("<", "\\u003c");
  }
}

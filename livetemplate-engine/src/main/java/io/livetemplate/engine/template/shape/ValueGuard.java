package io.livetemplate.engine.template.shape;

/** Changes the whole value of a place where it could do harm. */
public sealed interface ValueGuard permits UrlGuard, DataGuard {
  /**
   * Judges a value.
   *
   * @param value the whole value of the place
   * @return the value itself where it is harmless
   */
  String judge(String value);
}

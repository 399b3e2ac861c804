package io.livetemplate.engine.render.model;

import java.lang.invoke.MethodHandles;

/** Finds what a name means in a class, within reach of the application's lookup. */
final class MemberFinder {
  /** What a class has not. */
  static final Member MISSING = new Member.Missing();

  private final Reach reach;

  MemberFinder(MethodHandles.Lookup lookup) {
    this.reach = new Reach(lookup);
  }

  Member find(Class<?> type, String name) {
    if (name.isEmpty()) {
      return MISSING;
    }
    return Accessors.method(type, name)
        .map(method -> reach.bind(type, name, method))
        .or(() -> Accessors.field(type, name).map(field -> reach.bind(type, name, field)))
        .orElse(MISSING);
  }
}

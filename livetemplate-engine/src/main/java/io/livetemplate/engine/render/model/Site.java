package io.livetemplate.engine.render.model;

import org.jspecify.annotations.Nullable;

/**
 * A place in a template where a name is read. It remembers what the name means in the class that it
 * met last. Thread-safe: threads that race find the same.
 */
final class Site {
  private final String name;
  private @Nullable Known last;

  Site(String name) {
    this.name = name;
  }

  @Nullable Object read(@Nullable Object target, ModelAccess access, @Nullable Reads reads) {
    if (target == null || target == Absent.VALUE) {
      return Absent.VALUE;
    }
    Known known = last;
    if (known == null || known.type() != target.getClass()) {
      known = access.members(target).known(name);
      last = known;
    }
    return known.read(target, access, reads);
  }
}

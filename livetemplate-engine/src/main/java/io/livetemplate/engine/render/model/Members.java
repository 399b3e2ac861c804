package io.livetemplate.engine.render.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The members of one class, looked up when a template first names them. */
final class Members {
  private final Class<?> type;
  private final MemberFinder finder;

  /** Bounded by the names that templates hold. */
  private final Map<String, Member> known = new ConcurrentHashMap<>();

  Members(Class<?> type, MemberFinder finder) {
    this.type = type;
    this.finder = finder;
  }

  @Nullable Object read(Object target, String name) {
    var member = known.get(name);
    if (member == null) {
      member = finder.find(type, name);
      known.put(name, member);
    }
    return member.read(target);
  }
}

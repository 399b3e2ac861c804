package io.livetemplate.engine.render.model;

import io.livetemplate.api.error.ModelException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value is frozen through and through. Looks at a bounded number of objects: what is
 * larger counts as not proven, which costs time and is never wrong.
 */
final class Proof {
  private static final int MOST = 64;

  private final ModelAccess access;
  private int looked;

  private Proof(ModelAccess access) {
    this.access = access;
  }

  static boolean isFrozen(ModelAccess access, @Nullable Object value) {
    return new Proof(access).holds(value);
  }

  private boolean holds(@Nullable Object given) {
    Object value = ModelAccess.unwrapped(given);
    if (value == null) {
      return true;
    }
    if (++looked > MOST) {
      return false;
    }
    Members members = access.members(value);
    return switch (members.nature()) {
      case VALUE -> true;
      case RECORD -> components(members, value);
      case COLLECTION ->
          value instanceof Map<?, ?> map
              ? all(map.keySet()) && all(map.values())
              : value instanceof Collection<?> items && all(items);
      case OPEN -> false;
    };
  }

  private boolean components(Members members, Object target) {
    try {
      for (Member component : members.components()) {
        if (!holds(component.read(target))) {
          return false;
        }
      }
      return true;
    } catch (ModelException unreadable) {
      return false;
    }
  }

  private boolean all(Collection<?> values) {
    for (Object value : values) {
      if (!holds(value)) {
        return false;
      }
    }
    return true;
  }
}

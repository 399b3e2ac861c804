package io.livetemplate.engine.render.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that the items of a region read from outside of them.
 *
 * @param key a {@code Path} or an {@code Expression.Special}
 * @param use what for
 * @param value what was found
 */
record OuterRead(Object key, Use use, @Nullable Object value) {
  boolean is(Object otherKey, Use otherUse) {
    return Identity.same(key, otherKey) && use == otherUse;
  }
}

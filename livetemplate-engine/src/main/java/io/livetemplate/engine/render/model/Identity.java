package io.livetemplate.engine.render.model;

import org.jspecify.annotations.Nullable;

/** Whether two are one object: what cannot have changed is told by that, at no cost. */
public final class Identity {
  private Identity() {}

  /** {@return whether both are the same object, or null} */
  @SuppressWarnings("ReferenceEquality") // that is what it is for
  public static boolean same(@Nullable Object one, @Nullable Object other) {
    return one == other;
  }
}

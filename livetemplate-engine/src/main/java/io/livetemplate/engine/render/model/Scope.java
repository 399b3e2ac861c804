package io.livetemplate.engine.render.model;

import io.livetemplate.engine.template.mustache.Path;
import org.jspecify.annotations.Nullable;

/** The context stack of a rendering: immutable frames, each linked to the one around it. */
public final class Scope {
  private final ModelAccess access;
  private final @Nullable Scope outer;
  private final @Nullable Object value;
  private final int depth;

  private Scope(ModelAccess access, @Nullable Scope outer, @Nullable Object value) {
    this.access = access;
    this.outer = outer;
    this.value = ModelAccess.unwrapped(value);
    this.depth = outer == null ? 0 : outer.depth + 1;
  }

  /** The outermost frame. */
  public static Scope root(ModelAccess access, @Nullable Object model) {
    return new Scope(access, null, model);
  }

  /** A frame within this one. */
  public Scope push(@Nullable Object item) {
    return new Scope(access, this, item);
  }

  /** How the values in it are read. */
  public ModelAccess access() {
    return access;
  }

  /** What this frame holds: {@code .} in a template. */
  public @Nullable Object value() {
    return value;
  }

  /** The frame around this one, null at the outermost. */
  public @Nullable Scope outer() {
    return outer;
  }

  /** How many frames are around this one. */
  public int depth() {
    return depth;
  }

  /**
   * The value of a path: its first name from the innermost frame that has it, even if it is null
   * there, the rest strictly within.
   *
   * @return null when the path leads nowhere
   * @throws io.livetemplate.api.error.ModelException when the model cannot be read
   */
  public @Nullable Object resolve(Path path) {
    if (path.isCurrent()) {
      return value;
    }
    var names = path.names();
    var found = search(names.getFirst());
    for (int i = 1; i < names.size() && found != null; i++) {
      found = present(access.member(ModelAccess.unwrapped(found), names.get(i)));
    }
    return found;
  }

  /** The innermost frame that has {@code name}, null when none has. */
  public @Nullable Scope frameOf(String name) {
    for (Scope frame = this; frame != null; frame = frame.outer) {
      if (access.member(frame.value, name) != Absent.VALUE) {
        return frame;
      }
    }
    return null;
  }

  private @Nullable Object search(String name) {
    for (Scope frame = this; frame != null; frame = frame.outer) {
      var found = access.member(frame.value, name);
      if (found != Absent.VALUE) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Object present(@Nullable Object found) {
    return found == Absent.VALUE ? null : found;
  }
}

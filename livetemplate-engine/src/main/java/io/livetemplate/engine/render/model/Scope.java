package io.livetemplate.engine.render.model;

import io.livetemplate.engine.template.expression.Expression;
import io.livetemplate.engine.template.expression.Path;
import io.livetemplate.engine.template.expression.SpecialKind;
import org.jspecify.annotations.Nullable;

/** The context stack of a rendering: immutable frames, each linked to the one around it. */
public final class Scope {
  private static final int NO_ITEM = -1;

  private final ModelAccess access;
  private final Environment environment;
  private final @Nullable Scope outer;
  private final @Nullable Object value;
  private final int depth;

  /** Position in a list, -1 for what is no item of one. */
  private final int index;

  private final boolean last;

  private Scope(
      ModelAccess access,
      Environment environment,
      @Nullable Scope outer,
      @Nullable Object value,
      int index,
      boolean last) {
    this.access = access;
    this.environment = environment;
    this.index = index;
    this.last = last;
    this.outer = outer;
    this.value = ModelAccess.unwrapped(value);
    this.depth = outer == null ? 0 : outer.depth + 1;
  }

  /** The outermost frame, of plain Mustache. */
  public static Scope root(ModelAccess access, @Nullable Object model) {
    return root(access, model, Environment.PLAIN);
  }

  /** The outermost frame. */
  public static Scope root(ModelAccess access, @Nullable Object model, Environment environment) {
    return new Scope(access, environment, null, model, NO_ITEM, false);
  }

  /** A frame within this one, which is no item of a list. */
  public Scope push(@Nullable Object item) {
    return new Scope(access, environment, this, item, NO_ITEM, false);
  }

  /**
   * A frame within this one.
   *
   * @param item of a list
   * @param index where in the list, from 0
   * @param last whether it ends the list
   */
  public Scope push(@Nullable Object item, int index, boolean last) {
    return new Scope(access, environment, this, item, index, last);
  }

  /** What can be read besides the model. */
  public Environment environment() {
    return environment;
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
    return present(within(search(path.names().getFirst()), path));
  }

  /**
   * The value of something that is no part of the model, unless the model has a name that is
   * written the same.
   *
   * @return null where there is none: outside of lists, for a visitor that nobody knows
   * @throws io.livetemplate.api.error.ModelException when the model cannot be read
   */
  public @Nullable Object resolve(Expression.Special special) {
    var own = search(special.path().names().getFirst());
    return present(within(own == Absent.VALUE ? own(special) : own, special.path()));
  }

  private @Nullable Object own(Expression.Special special) {
    var visit = environment.visit();
    return switch (special.kind()) {
      case LOCALE -> visit.locale().toLanguageTag();
      case PRINCIPAL -> visit.principal().orElse(null);
      case PATH -> visit.path();
      case INDEX, NUMBER, FIRST, LAST -> position(special.kind());
    };
  }

  private @Nullable Object position(SpecialKind kind) {
    for (Scope frame = this; frame != null; frame = frame.outer) {
      if (frame.index != NO_ITEM) {
        return switch (kind) {
          case INDEX -> frame.index;
          case NUMBER -> frame.index + 1;
          case FIRST -> frame.index == 0;
          case LAST -> frame.last;
          case LOCALE, PRINCIPAL, PATH -> throw new IllegalArgumentException("no position: " + kind);
        };
      }
    }
    return null;
  }

  /** Goes on from the value of a path's first name. */
  private @Nullable Object within(@Nullable Object first, Path path) {
    var names = path.names();
    var found = first;
    for (int i = 1; i < names.size() && found != null && found != Absent.VALUE; i++) {
      found = access.member(ModelAccess.unwrapped(found), names.get(i));
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
    return Absent.VALUE;
  }

  private static @Nullable Object present(@Nullable Object found) {
    return found == Absent.VALUE ? null : found;
  }
}

package io.livetemplate.engine.render.model;

import io.livetemplate.engine.template.expression.Expression;
import io.livetemplate.engine.template.expression.Path;
import io.livetemplate.engine.template.expression.SpecialKind;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The context stack of a rendering: immutable frames, each linked to the one around it. The frames
 * of a region's items may be watched: see {@link Reads}.
 */
public final class Scope {
  private static final int NOT_LISTED = -1;

  private final ModelAccess access;
  private final Environment environment;
  private final @Nullable Scope outer;
  private final @Nullable Object value;
  private final int index;
  private final boolean last;
  private final @Nullable Reads reads;

  private Scope(
      ModelAccess access,
      Environment environment,
      @Nullable Scope outer,
      @Nullable Object value,
      int index,
      boolean last,
      @Nullable Reads reads) {
    this.access = access;
    this.environment = environment;
    this.outer = outer;
    this.value = ModelAccess.unwrapped(value);
    this.index = index;
    this.last = last;
    this.reads = reads;
  }

  /** The outermost frame, of plain Mustache. */
  public static Scope root(ModelAccess access, @Nullable Object model) {
    return root(access, model, Environment.PLAIN);
  }

  /** The outermost frame. */
  public static Scope root(ModelAccess access, @Nullable Object model, Environment environment) {
    return new Scope(access, environment, null, model, NOT_LISTED, false, null);
  }

  /** A frame within this one, which is no item of a list. */
  public Scope push(@Nullable Object item) {
    return new Scope(access, environment, this, item, NOT_LISTED, false, reads);
  }

  /**
   * A frame within this one.
   *
   * @param item of a list
   * @param at where in the list, from 0
   * @param isLast whether it ends the list
   */
  public Scope push(@Nullable Object item, int at, boolean isLast) {
    return new Scope(access, environment, this, item, at, isLast, reads);
  }

  /** A frame within this one of which {@code watch} is told what is read. */
  public Scope push(@Nullable Object item, Reads watch) {
    return new Scope(access, environment, this, item, NOT_LISTED, false, watch);
  }

  /** A frame within this one, of an item of a list, of which {@code watch} is told. */
  public Scope push(@Nullable Object item, int at, boolean isLast, Reads watch) {
    return new Scope(access, environment, this, item, at, isLast, watch);
  }

  /** This frame, but what is read through it is told to {@code watch}. */
  public Scope watched(Reads watch) {
    return new Scope(access, environment, this, Absent.VALUE, NOT_LISTED, false, watch);
  }

  /** What can be read besides the model. */
  public Environment environment() {
    return environment;
  }

  /** How the values in it are read. */
  public ModelAccess access() {
    return access;
  }

  /** Tells who watches that something was found that may change. */
  public void spoil() {
    if (reads != null) {
      reads.spoil();
    }
  }

  /**
   * The value of a path: its first name from the innermost frame that has it, even if it is null
   * there, the rest strictly within.
   *
   * @return null when the path leads nowhere
   * @throws io.livetemplate.api.error.ModelException when the model cannot be read
   */
  public @Nullable Object resolve(Path path) {
    return read(path, Use.WHOLE);
  }

  /**
   * As {@link #resolve(Path)}, for a place of a template that reads again and again.
   *
   * @throws io.livetemplate.api.error.ModelException when the model cannot be read
   */
  public @Nullable Object resolve(PathReader reader) {
    return checked(find(reader, Use.WHOLE), Use.WHOLE);
  }

  /**
   * As {@link #resolveSection(Path)}, for a place of a template that reads again and again.
   *
   * @throws io.livetemplate.api.error.ModelException when the model cannot be read
   */
  public @Nullable Object resolveSection(PathReader reader) {
    return checked(find(reader, Use.SECTION), Use.SECTION);
  }

  /**
   * The value of a path, of which no more counts than what kind it is and which items it has; for
   * sections, which read the rest through frames that they push.
   *
   * @return null when the path leads nowhere
   * @throws io.livetemplate.api.error.ModelException when the model cannot be read
   */
  public @Nullable Object resolveSection(Path path) {
    return read(path, Use.SECTION);
  }

  /**
   * The value of something that is no part of the model, unless the model has a name that is
   * written the same.
   *
   * @return null where there is none: outside of lists, for a visitor that nobody knows
   * @throws io.livetemplate.api.error.ModelException when the model cannot be read
   */
  public @Nullable Object resolve(Expression.Special special) {
    return read(special, Use.WHOLE);
  }

  /** Whether a path leads to a value, be it null. Whoever watches is not told. */
  boolean has(Path path) {
    if (path.isCurrent()) {
      return true;
    }
    for (Scope frame = this; frame != null; frame = frame.outer) {
      Object found = access.member(frame.value, path.names().getFirst(), null);
      if (found != Absent.VALUE) {
        return has(found, path);
      }
    }
    return false;
  }

  private boolean has(@Nullable Object first, Path path) {
    Object found = ModelAccess.unwrapped(first);
    for (String name : path.names().subList(1, path.names().size())) {
      if (found == null) {
        return true;
      }
      found = access.member(found, name, null);
      if (found == Absent.VALUE) {
        return false;
      }
      found = ModelAccess.unwrapped(found);
    }
    return true;
  }

  /** All names that could be written here. */
  SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    for (Scope frame = this; frame != null; frame = frame.outer) {
      if (frame.value instanceof Map<?, ?> map) {
        map.keySet().forEach(key -> names.add(String.valueOf(key)));
      } else if (frame.value != null && frame.value != Absent.VALUE) {
        names.addAll(Accessors.names(frame.value.getClass()));
      }
    }
    return names;
  }

  @Nullable Object read(Object key, Use use) {
    return checked(
        key instanceof Path path ? find(path, use) : find((Expression.Special) key, use), use);
  }

  private @Nullable Object checked(@Nullable Object found, Use use) {
    if (reads != null && !access.isFrozen(found, use)) {
      reads.spoil();
    }
    return found;
  }

  private @Nullable Object find(Path path, Use use) {
    if (path.isCurrent()) {
      return value == Absent.VALUE && reads != null ? reads.outer(path, use) : value;
    }
    String first = path.names().getFirst();
    for (Scope frame = this; frame != null; frame = frame.outer) {
      if (reads != null && frame.reads != reads) {
        return reads.outer(path, use);
      }
      Object found = access.member(frame.value, first, reads);
      if (found != Absent.VALUE) {
        return within(found, path);
      }
    }
    return null;
  }

  private @Nullable Object find(PathReader reader, Use use) {
    if (reader.isCurrent()) {
      return find(reader.path(), use);
    }
    for (Scope frame = this; frame != null; frame = frame.outer) {
      if (reads != null && frame.reads != reads) {
        return reads.outer(reader.path(), use);
      }
      Object found = reader.first(frame.value, access, reads);
      if (found != Absent.VALUE) {
        return reader.within(found, access, reads);
      }
    }
    return null;
  }

  private @Nullable Object find(Expression.Special special, Use use) {
    String first = special.path().names().getFirst();
    Scope item = null;
    for (Scope frame = this; frame != null; frame = frame.outer) {
      if (reads != null && frame.reads != reads) {
        Object own = item == null ? null : reads.outer(special.path(), use);
        return item == null
            ? reads.outer(special, use)
            : own == null ? item.position(special.kind()) : own;
      }
      Object found = access.member(frame.value, first, reads);
      if (found != Absent.VALUE) {
        return within(found, special.path());
      }
      if (item == null && frame.index != NOT_LISTED && special.kind().isPosition()) {
        item = frame;
      }
    }
    return item == null ? visited(special) : item.position(special.kind());
  }

  private Object position(SpecialKind kind) {
    if (reads != null && outer != null && outer.reads != reads) {
      reads.placed(kind);
    }
    return switch (kind) {
      case INDEX -> index;
      case NUMBER -> index + 1;
      case FIRST -> index == 0;
      case LAST -> last;
      case LOCALE, PRINCIPAL, PATH -> throw new IllegalArgumentException("no position: " + kind);
    };
  }

  private @Nullable Object visited(Expression.Special special) {
    var visit = environment.visit();
    return switch (special.kind()) {
      case LOCALE -> visit.locale().toLanguageTag();
      case PRINCIPAL -> within(visit.principal().orElse(null), special.path());
      case PATH -> visit.path();
      case INDEX, NUMBER, FIRST, LAST -> null;
    };
  }

  /** Goes on from the value of a path's first name. */
  private @Nullable Object within(@Nullable Object first, Path path) {
    var names = path.names();
    Object found = first;
    for (int i = 1; i < names.size() && found != null; i++) {
      found = access.member(ModelAccess.unwrapped(found), names.get(i), reads);
    }
    return found == Absent.VALUE ? null : found;
  }
}

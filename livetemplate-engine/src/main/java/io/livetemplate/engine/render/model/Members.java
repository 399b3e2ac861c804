package io.livetemplate.engine.render.model;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is known of one class; its members are looked up when a template first names them. */
final class Members {
  private final Class<?> type;
  private final Nature nature;
  private final Kind kind;
  private final boolean none;
  private final boolean map;
  private final boolean once;
  private final MemberFinder finder;

  /** Bounded by the names that templates hold. */
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** Found late; any thread may find them, each the same. */
  private volatile Member @Nullable [] components;

  Members(Class<?> type, MemberFinder finder) {
    this.type = type;
    this.nature = Nature.of(type);
    this.map = Map.class.isAssignableFrom(type);
    boolean list = !map && Lists.isList(type);
    this.none = !map && (Scalars.isOpaque(type) || list);
    this.kind =
        map ? Kind.OBJECT : Scalars.isScalar(type) ? Kind.SCALAR : list ? Kind.LIST : Kind.OBJECT;
    this.once = Lists.isOnce(type);
    this.finder = finder;
  }

  /** What a section makes of such an object, unless it is the Boolean false. */
  Kind kind() {
    return kind;
  }

  /**
   * Whether a section always finds the same in such an object: the items of a record are what a
   * method of it makes of who knows what.
   */
  boolean isFrozenForSections() {
    return switch (nature) {
      case VALUE, COLLECTION -> true;
      case RECORD -> kind == Kind.OBJECT && !map;
      case OPEN -> false;
    };
  }

  /** Whether such an object can be read only once. */
  boolean once() {
    return once;
  }

  Nature nature() {
    return nature;
  }

  Known known(String name) {
    Known found = known.get(name);
    if (found == null) {
      found = find(name);
      known.put(name, found);
    }
    return found;
  }

  private Known find(String name) {
    if (map) {
      return new Known(type, this, name, MemberFinder.MISSING, Known.Lasting.ENTRY);
    }
    Member member = none ? MemberFinder.MISSING : finder.find(type, name);
    return new Known(type, this, name, member, lasting(name, member));
  }

  private Known.Lasting lasting(String name, Member member) {
    if (member instanceof Member.Missing) {
      return Known.Lasting.ALWAYS;
    }
    return switch (nature) {
      case VALUE -> Known.Lasting.ALWAYS;
      case RECORD -> recordMember(name);
      case COLLECTION, OPEN -> Known.Lasting.NEVER;
    };
  }

  private Known.Lasting recordMember(String name) {
    boolean plain = true;
    for (RecordComponent component : type.getRecordComponents()) {
      boolean value = isPlain(component.getType());
      if (component.getName().equals(name)) {
        return value ? Known.Lasting.ALWAYS : Known.Lasting.AS_HELD;
      }
      plain &= value;
    }
    return plain ? Known.Lasting.ALWAYS : Known.Lasting.DERIVED;
  }

  /** Whether all objects of a declared type are values: primitive, or a final class of the JDK. */
  private static boolean isPlain(Class<?> declared) {
    return declared.isPrimitive()
        || (Modifier.isFinal(declared.getModifiers()) && Nature.isPlain(declared))
        || declared.isEnum();
  }

  /** The components of a record. */
  Member[] components() {
    Member[] found = components;
    if (found == null) {
      RecordComponent[] all = type.getRecordComponents();
      found = new Member[all.length];
      for (int i = 0; i < all.length; i++) {
        found[i] = known(all[i].getName()).member();
      }
      components = found;
    }
    return found;
  }
}

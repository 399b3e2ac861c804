package io.livetemplate.engine.delivery;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes down all the fields of what delivery is made of, so that two states can be compared. */
final class Dump {
  private final StringBuilder text = new StringBuilder();
  private final IdentityHashMap<Object, Integer> names;

  private Dump(IdentityHashMap<Object, Integer> names) {
    this.names = names;
  }

  /**
   * The fields of an object and of those that it is made of.
   *
   * @param names stand for objects that are not to be looked into
   */
  static String of(Object object, IdentityHashMap<Object, Integer> names) {
    var dump = new Dump(names);
    dump.add(object);
    return dump.text.toString();
  }

  private void add(@Nullable Object value) {
    if (value == null) {
      text.append('-');
    } else if (names.containsKey(value)) {
      text.append('@').append(names.get(value));
    } else if (value instanceof Set<?> set) {
      Set<String> sorted = new TreeSet<>();
      set.forEach(one -> sorted.add(of(one, names)));
      text.append(sorted);
    } else if (value instanceof Collection<?> all) {
      text.append('[');
      all.forEach(this::add);
      text.append(']');
    } else if (value.getClass().getPackageName().equals(Dump.class.getPackageName())
        && !value.getClass().isEnum()
        && !(value instanceof Doc)
        && !(value instanceof Encoder)) {
      text.append('{');
      for (Class<?> type = value.getClass(); type != Object.class; type = type.getSuperclass()) {
        fields(value, type);
      }
      text.append('}');
    } else {
      text.append(value).append(' ');
    }
  }

  private void fields(Object value, Class<?> type) {
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        try {
          field.setAccessible(true);
          add(field.get(value));
        } catch (IllegalAccessException e) {
          throw new AssertionError(e);
        }
      }
    }
  }
}

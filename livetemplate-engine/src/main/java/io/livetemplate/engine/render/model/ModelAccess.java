package io.livetemplate.engine.render.model;

import io.livetemplate.api.error.ModelException;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Reads models through the lookup of the application. Records, beans, public fields and maps have
 * members; iterables and arrays are lists. What is found out about a class is kept as long as this
 * object and the class live. Thread-safe.
 */
public final class ModelAccess {
  private final ClassValue<Members> members;

  /**
   * An access that sees what {@code lookup} sees.
   *
   * @param lookup of a class of the application, with all its rights
   */
  public ModelAccess(MethodHandles.Lookup lookup) {
    var finder = new MemberFinder(lookup);
    this.members =
        new ClassValue<>() {
          @Override
          protected Members computeValue(Class<?> type) {
            return new Members(type, finder);
          }
        };
  }

  /**
   * What a section makes of a value.
   *
   * @throws ModelException for a stream or iterator, which can be read only once
   */
  public Kind kind(@Nullable Object value) {
    Object plain = unwrapped(value);
    if (plain == null || (plain instanceof Boolean truth && !truth)) {
      return Kind.FALSE;
    }
    Members known = members(plain);
    if (known.once()) {
      Lists.notOnce(plain);
    }
    return known.kind();
  }

  /**
   * What a section is shown for: the items of a list, nothing for what is false, else the value
   * alone.
   *
   * @throws ModelException for a stream or iterator
   */
  public List<?> items(@Nullable Object value) {
    var plain = unwrapped(value);
    return switch (kind(plain)) {
      case FALSE -> List.of();
      case LIST -> Lists.items(plain);
      case SCALAR, OBJECT -> Arrays.asList(plain);
    };
  }

  /**
   * Whether a list always holds the same items, can be read at any index at once, and can be kept.
   */
  public boolean isFixed(List<?> list) {
    return list instanceof RandomAccess && members(list).nature() == Nature.COLLECTION;
  }

  /**
   * A value as text: empty for null, whole numbers without exponent, all else as {@code toString}
   * has it.
   *
   * @throws ModelException for a stream or iterator, and when {@code toString} throws
   */
  public String text(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    Object plain = unwrapped(value);
    if (plain == null) {
      return "";
    }
    if (plain instanceof Number number) {
      return Numbers.text(number);
    }
    if (plain.getClass().isArray()) {
      return Scalars.text(Lists.items(plain));
    }
    Lists.notOnce(plain);
    return Scalars.text(plain);
  }

  /** Whether a value is a list: an {@code Iterable} or array. */
  public boolean isList(Object value) {
    return Lists.isList(value.getClass());
  }

  /** The value of a component of a record. */
  public @Nullable Object component(Record values, String name) {
    return member(values, name, null);
  }

  /**
   * The value of a member, {@link Absent#VALUE} when there is none of that name.
   *
   * @param reads told when another value may be found another time; null: nobody asks
   */
  @Nullable Object member(@Nullable Object target, String name, @Nullable Reads reads) {
    return target == null || target == Absent.VALUE
        ? Absent.VALUE
        : members(target).known(name).read(target, this, reads);
  }

  Members members(Object target) {
    return members.get(target.getClass());
  }

  /** Whether the value can never change, as far as it is used. */
  boolean isFrozen(@Nullable Object value, Use use) {
    if (value == null || isCommon(value.getClass())) {
      return true;
    }
    if (use == Use.WHOLE) {
      return Proof.isFrozen(this, value);
    }
    Object plain = unwrapped(value);
    return plain == null || members(plain).isFrozenForSections();
  }

  /** The values that most templates show are told without looking anything up. */
  private static boolean isCommon(Class<?> type) {
    return type == String.class
        || type == Integer.class
        || type == Double.class
        || type == Boolean.class
        || type == Long.class;
  }

  /** The value in an {@code Optional}, or the value itself. */
  public static @Nullable Object unwrapped(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return unwrapped(optional.orElse(null));
    }
    if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? (Object) optional.getAsInt() : null;
    }
    if (value instanceof OptionalLong optional) {
      return optional.isPresent() ? (Object) optional.getAsLong() : null;
    }
    if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? (Object) optional.getAsDouble() : null;
    }
    return value;
  }
}

package io.livetemplate.engine.render.model;

import io.livetemplate.api.error.ModelException;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
    return switch (unwrapped(value)) {
      case null -> Kind.FALSE;
      case Boolean truth -> truth ? Kind.SCALAR : Kind.FALSE;
      case Map<?, ?> map -> Kind.OBJECT;
      case Object other when Scalars.isScalar(other) -> Kind.SCALAR;
      case Object other when Lists.isList(other) -> Kind.LIST;
      case Object other -> Lists.notOnce(other);
    };
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
   * A value as text: empty for null, whole numbers without exponent, all else as {@code toString}
   * has it.
   *
   * @throws ModelException for a stream or iterator, and when {@code toString} throws
   */
  public String text(@Nullable Object value) {
    return switch (unwrapped(value)) {
      case null -> "";
      case String text -> text;
      case Number number -> Numbers.text(number);
      case Object other when other.getClass().isArray() -> Scalars.text(Lists.items(other));
      case Object other -> {
        Lists.notOnce(other);
        yield Scalars.text(other);
      }
    };
  }

  /** The value of a member, {@link Absent#VALUE} when there is none of that name. */
  @Nullable Object member(@Nullable Object target, String name) {
    return switch (target) {
      case null -> Absent.VALUE;
      case Map<?, ?> map -> Maps.member(map, name);
      case Object other when Scalars.isOpaque(other) || Lists.isList(other) -> Absent.VALUE;
      case Object other -> members.get(other.getClass()).read(other, name);
    };
  }

  /** The value in an {@code Optional}, or the value itself. */
  static @Nullable Object unwrapped(@Nullable Object value) {
    return switch (value) {
      case Optional<?> optional -> unwrapped(optional.orElse(null));
      case OptionalInt optional -> optional.isPresent() ? (Object) optional.getAsInt() : null;
      case OptionalLong optional -> optional.isPresent() ? (Object) optional.getAsLong() : null;
      case OptionalDouble optional -> optional.isPresent() ? (Object) optional.getAsDouble() : null;
      case null, default -> value;
    };
  }
}

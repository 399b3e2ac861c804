package io.livetemplate.engine.render.check;

import io.livetemplate.engine.render.model.Accessors;
import java.lang.invoke.MethodType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is known of a value before there is one.
 *
 * @param raw its class, never primitive
 * @param arguments what the type parameters of the class stand for; of an array, the type of its
 *     items; none when they are not known
 * @param primitive whether it can never be null
 */
record StaticType(Class<?> raw, List<StaticType> arguments, boolean primitive) {

  /** Nothing is known. */
  static final StaticType UNKNOWN = new StaticType(Object.class, List.of(), false);

  StaticType {
    arguments = List.copyOf(arguments);
  }

  static StaticType of(Class<?> type) {
    return of(type, Map.of());
  }

  private static StaticType of(Type type, Map<TypeVariable<?>, StaticType> bound) {
    return switch (type) {
      case Class<?> array when array.isArray() ->
          new StaticType(array, List.of(of(array.componentType(), bound)), false);
      case Class<?> plain ->
          new StaticType(
              MethodType.methodType(plain).wrap().returnType(), List.of(), plain.isPrimitive());
      case ParameterizedType generic ->
          new StaticType(
              (Class<?>) generic.getRawType(),
              Arrays.stream(generic.getActualTypeArguments()).map(one -> of(one, bound)).toList(),
              false);
      case GenericArrayType array -> {
        var item = of(array.getGenericComponentType(), bound);
        yield new StaticType(item.raw().arrayType(), List.of(item), false);
      }
      case WildcardType wildcard -> of(wildcard.getUpperBounds()[0], bound);
      case TypeVariable<?> variable ->
          bound.getOrDefault(variable, new StaticType(erased(variable), List.of(), false));
      default -> UNKNOWN;
    };
  }

  private static Class<?> erased(TypeVariable<?> variable) {
    return switch (variable.getBounds()[0]) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      case TypeVariable<?> other -> erased(other);
      default -> Object.class;
    };
  }

  /** Whether names in it cannot be told before it is there. */
  boolean isUnknown() {
    return raw == Object.class || Map.class.isAssignableFrom(raw);
  }

  boolean isList() {
    return Accessors.isList(raw);
  }

  /** What is in an {@code Optional}, else this. */
  StaticType unwrapped() {
    if (raw == Optional.class) {
      return arguments.isEmpty() ? UNKNOWN : arguments.getFirst().unwrapped();
    }
    if (raw == OptionalInt.class) {
      return of(Integer.class);
    }
    if (raw == OptionalLong.class) {
      return of(Long.class);
    }
    return raw == OptionalDouble.class ? of(Double.class) : this;
  }

  /** The type of the items of a list. */
  StaticType item() {
    if (raw.isArray()) {
      return arguments.isEmpty() ? UNKNOWN : arguments.getFirst().unwrapped();
    }
    return bindings().getOrDefault(Iterable.class.getTypeParameters()[0], UNKNOWN).unwrapped();
  }

  /** The type of a name, empty when there is none of that name. */
  Optional<StaticType> member(String name) {
    return Accessors.type(raw, name).map(type -> of(type, bindings()).unwrapped());
  }

  /** What the type parameters of the class and of all above it stand for. */
  private Map<TypeVariable<?>, StaticType> bindings() {
    var bound = new HashMap<TypeVariable<?>, StaticType>();
    bind(this, bound);
    return bound;
  }

  private static void bind(StaticType type, Map<TypeVariable<?>, StaticType> bound) {
    var parameters = type.raw().getTypeParameters();
    for (int i = 0; i < parameters.length && i < type.arguments().size(); i++) {
      bound.putIfAbsent(parameters[i], type.arguments().get(i));
    }
    var above = type.raw().getGenericSuperclass();
    if (above != null) {
      bind(of(above, bound), bound);
    }
    for (var contract : type.raw().getGenericInterfaces()) {
      bind(of(contract, bound), bound);
    }
  }

  /** As a message calls it. */
  String word() {
    return raw.getName().startsWith("java.lang.") ? raw.getSimpleName() : raw.getTypeName();
  }
}

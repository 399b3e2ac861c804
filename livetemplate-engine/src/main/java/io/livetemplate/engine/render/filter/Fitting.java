package io.livetemplate.engine.render.filter;

import io.livetemplate.api.error.ModelException;
import io.livetemplate.api.filter.Signature;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds values to what a filter says it takes. */
public final class Fitting {
  private Fitting() {}

  static void check(
      String name,
      Signature signature,
      @Nullable Object value,
      List<? extends @Nullable Object> arguments) {
    if (value != null && signature.values().stream().noneMatch(type -> fits(type, value))) {
      throw new ModelException(
          "the filter %s takes %s, not %s"
              .formatted(name, named(signature.values()), described(value)));
    }
    if (arguments.size() < signature.least() || arguments.size() > signature.most()) {
      throw new ModelException(
          "the filter %s is given %d arguments; %s"
              .formatted(name, arguments.size(), count(signature)));
    }
    for (int i = 0; i < arguments.size(); i++) {
      var type = signature.argument(i);
      var argument = arguments.get(i);
      if (type != Object.class && (argument == null || !fits(type, argument))) {
        throw new ModelException(
            "argument %d of the filter %s is %s, not %s"
                .formatted(i + 1, name, described(argument), named(List.of(type))));
      }
    }
  }

  private static boolean fits(Class<?> type, Object value) {
    return type.isInstance(value) || (type == Object[].class && value.getClass().isArray());
  }

  /** How many arguments a filter takes, in words. */
  public static String count(Signature signature) {
    if (signature.least() == signature.most()) {
      return signature.most() == 0 ? "it takes none" : "it takes %d".formatted(signature.most());
    }
    return "it takes %d to %d".formatted(signature.least(), signature.most());
  }

  /** Types as the author of a template knows them. */
  public static String named(List<Class<?>> types) {
    return types.stream().map(Fitting::named).distinct().collect(Collectors.joining(" or "));
  }

  private static String named(Class<?> type) {
    if (type == CharSequence.class || type == String.class) {
      return "a text";
    }
    if (type == Number.class) {
      return "a number";
    }
    if (type == Iterable.class || type == Object[].class) {
      return "a list";
    }
    if (type == Object.class) {
      return "any value";
    }
    return type.getName().startsWith("java.") ? type.getSimpleName() : type.getName();
  }

  static String described(@Nullable Object value) {
    return switch (value) {
      case null -> "nothing";
      case CharSequence text -> "the text '%s'".formatted(text);
      case Number number -> "the number %s".formatted(number);
      case Boolean truth -> truth.toString();
      case Object other -> "a %s".formatted(other.getClass().getName());
    };
  }
}

package io.livetemplate.engine.conformance;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as a client sees it. */
final class Wire {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Wire() {}

  static Object parse(String json) {
    return MAPPER.readValue(json, Object.class);
  }

  @SuppressWarnings("unchecked")
  static List<@Nullable Object> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return (List<@Nullable Object>) list;
    }
    throw new Misfit("not an array: " + value);
  }

  static int number(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.intValue();
    }
    throw new Misfit("not a number: " + value);
  }

  static String text(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw new Misfit("not a string: " + value);
  }

  /** The value of a slot or place: {@code String(value)} in JavaScript. */
  static @Nullable String value(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text;
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      default -> throw new Misfit("not a value: " + value);
    };
  }

  /** What a client asks the server to repair. */
  static final class Misfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    Misfit(String reason) {
      super(reason);
    }
  }
}

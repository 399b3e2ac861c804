package io.livetemplate.engine.render.filter;

import io.livetemplate.api.filter.Signature;
import io.livetemplate.engine.render.model.ModelAccess;
import io.livetemplate.engine.render.model.Numbers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code upper}, {@code lower}, {@code truncate} and {@code default}. */
final class TextFilters {
  private static final String ELLIPSIS = "…";

  private static final Signature TEXT = Signature.of(List.of(Object.class)).giving(String.class);

  private final ModelAccess access;

  TextFilters(ModelAccess access) {
    this.access = access;
  }

  Map<String, Entry> entries() {
    return Map.of(
        "upper",
        Entry.of(TEXT, (value, arguments, visit) -> access.text(value).toUpperCase(visit.locale())),
        "lower",
        Entry.of(TEXT, (value, arguments, visit) -> access.text(value).toLowerCase(visit.locale())),
        "truncate",
        Entry.of(
                TEXT.with(1, Number.class, String.class),
                (value, arguments, visit) -> truncated(access.text(value), arguments))
            .judged(TextFilters::length),
        "default",
        Entry.of(
            Signature.of(List.of(Object.class)).with(1, Object.class).takingNull(),
            (value, arguments, visit) -> isNothing(value) ? arguments.getFirst() : value));
  }

  private static boolean isNothing(@Nullable Object value) {
    return value == null || (value instanceof CharSequence text && text.isEmpty());
  }

  /** Counts code points, so that no character is cut in two. */
  private static String truncated(String text, List<? extends @Nullable Object> arguments) {
    int length = length(arguments);
    if (text.codePointCount(0, text.length()) <= length) {
      return text;
    }
    var ending =
        arguments.size() > 1 ? (String) Objects.requireNonNull(arguments.get(1)) : ELLIPSIS;
    int kept = Math.max(0, length - ending.codePointCount(0, ending.length()));
    return text.substring(0, text.offsetByCodePoints(0, kept)).stripTrailing() + ending;
  }

  private static int length(List<? extends @Nullable Object> arguments) {
    var length = Numbers.exact((Number) Objects.requireNonNull(arguments.getFirst()));
    try {
      int exact = length.intValueExact();
      if (exact > 0) {
        return exact;
      }
    } catch (ArithmeticException e) {
      // said below
    }
    throw new IllegalArgumentException(
        "%s is no length to truncate to; write a whole number from 1".formatted(length));
  }
}

package io.livetemplate.engine.render.filter;

import io.livetemplate.api.error.ModelException;
import io.livetemplate.api.filter.Signature;
import io.livetemplate.engine.render.model.ModelAccess;
import io.livetemplate.engine.render.model.Numbers;
import java.lang.reflect.RecordComponent;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code json}: a value as JSON (RFC 8259). Characters that HTML takes for its own are written as
 * escapes, so the text is as safe in a {@code <script type="application/json">} as in an attribute.
 */
final class JsonFilter {
  /** Deeper models are taken to contain themselves. */
  private static final int DEPTH = 64;

  private final ModelAccess access;
  private final StringBuilder out = new StringBuilder();

  private JsonFilter(ModelAccess access) {
    this.access = access;
  }

  static Entry entry(ModelAccess access) {
    return Entry.of(
        Signature.of(List.of(Object.class)).takingNull().giving(String.class),
        (value, arguments, visit) -> {
          var filter = new JsonFilter(access);
          filter.value(value, 0);
          return filter.out.toString();
        });
  }

  private void value(@Nullable Object boxed, int depth) {
    if (depth > DEPTH) {
      throw new IllegalArgumentException(
          "the value is nested more than %d levels deep; check that it does not contain itself"
              .formatted(DEPTH));
    }
    switch (ModelAccess.unwrapped(boxed)) {
      case null -> out.append("null");
      case Boolean truth -> out.append(truth);
      case Number number when Numbers.isFinite(number) -> out.append(Numbers.text(number));
      case Number other -> out.append("null");
      case CharSequence text -> text(text);
      case Character character -> text(character.toString());
      case Enum<?> constant -> text(constant.name());
      case TemporalAccessor time -> text(time.toString());
      case TemporalAmount amount -> text(amount.toString());
      case UUID id -> text(id.toString());
      case Map<?, ?> map -> map(map, depth);
      case Record values -> members(values, depth);
      case Object list when access.isList(list) -> list(access.items(list), depth);
      case Object other ->
          throw new ModelException(
              "a %s has no JSON; json takes texts, numbers, maps, lists and records"
                  .formatted(other.getClass().getName()));
    }
  }

  private void list(List<?> items, int depth) {
    char before = '[';
    for (Object item : items) {
      out.append(before);
      value(item, depth + 1);
      before = ',';
    }
    out.append(items.isEmpty() ? "[]" : "]");
  }

  private void map(Map<?, ?> map, int depth) {
    char before = '{';
    for (var entry : map.entrySet()) {
      member(before, String.valueOf(entry.getKey()), entry.getValue(), depth);
      before = ',';
    }
    out.append(map.isEmpty() ? "{}" : "}");
  }

  private void members(Record values, int depth) {
    var names =
        Arrays.stream(values.getClass().getRecordComponents())
            .map(RecordComponent::getName)
            .toList();
    char before = '{';
    for (var name : names) {
      member(before, name, access.component(values, name), depth);
      before = ',';
    }
    out.append(names.isEmpty() ? "{}" : "}");
  }

  private void member(char before, String name, @Nullable Object value, int depth) {
    out.append(before);
    text(name);
    out.append(':');
    value(value, depth + 1);
  }

  private void text(CharSequence text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || "<>&'\u2028\u2029".indexOf(c) >= 0 || Character.isSurrogate(c)) {
            out.append("\\u").append(HexFormat.of().toHexDigits(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}

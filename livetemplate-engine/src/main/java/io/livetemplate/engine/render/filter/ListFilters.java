package io.livetemplate.engine.render.filter;

import io.livetemplate.api.filter.Signature;
import io.livetemplate.engine.render.model.Kind;
import io.livetemplate.engine.render.model.ModelAccess;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code join}, {@code size}, {@code any} and {@code empty}. */
final class ListFilters {
  private static final Signature ALL = Signature.of(List.of(Object.class)).takingNull();

  private final ModelAccess access;

  ListFilters(ModelAccess access) {
    this.access = access;
  }

  Map<String, Entry> entries() {
    return Map.of(
        "join",
        Entry.of(
            Signature.of(List.of(Iterable.class, Object[].class))
                .with(0, String.class)
                .giving(String.class),
            (value, arguments, visit) -> joined(value, arguments)),
        "size",
        Entry.of(
            Signature.of(List.of(Iterable.class, Object[].class, Map.class, CharSequence.class))
                .takingNull()
                .giving(Integer.class),
            (value, arguments, visit) -> size(value)),
        "any",
        Entry.of(ALL.giving(Boolean.class), (value, arguments, visit) -> !isEmpty(value)),
        "empty",
        Entry.of(ALL.giving(Boolean.class), (value, arguments, visit) -> isEmpty(value)));
  }

  private String joined(@Nullable Object value, List<? extends @Nullable Object> arguments) {
    var between =
        arguments.isEmpty() ? ", " : (String) Objects.requireNonNull(arguments.getFirst());
    return access.items(value).stream().map(access::text).collect(Collectors.joining(between));
  }

  private int size(@Nullable Object value) {
    return switch (value) {
      case null -> 0;
      case CharSequence text -> Character.codePointCount(text, 0, text.length());
      case Map<?, ?> map -> map.size();
      case Object list -> access.items(list).size();
    };
  }

  private boolean isEmpty(@Nullable Object value) {
    return switch (value) {
      case CharSequence text -> text.isEmpty();
      case Map<?, ?> map -> map.isEmpty();
      case null, default ->
          access.kind(value) == Kind.FALSE
              || (access.kind(value) == Kind.LIST && access.items(value).isEmpty());
    };
  }
}

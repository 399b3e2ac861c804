package io.livetemplate.engine.template.html;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code lt-fragment}, which makes a region of one element. */
final class FragmentCheck {
  private static final Set<String> OUTER = Set.of("html", "head", "body");

  private FragmentCheck() {}

  /** The fragment's name; empty when the element is none, or cannot be one. */
  static Optional<String> name(TagScanner tag, Problems problems) {
    Optional<AttributeDraft> found = named(tag, "fragment");
    if (found.isEmpty()) {
      return Optional.empty();
    }
    AttributeDraft attribute = found.get();
    String name = attribute.value().fixedText();
    if (attribute.isDynamic() || name.isBlank()) {
      problems.add(
          attribute.position(),
          "the name of a fragment is part of the page's shape, so it is neither empty nor a value",
          "write lt-fragment=\"NAME\"");
      return Optional.empty();
    }
    if (OUTER.contains(tag.element())) {
      problems.add(
          attribute.position(),
          "<" + tag.element() + "> is always there, so it cannot be a fragment of the page",
          "put lt-fragment on an element inside it");
      return Optional.empty();
    }
    named(tag, "key")
        .ifPresent(key ->
            problems.add(
                key.position(),
                "lt-key tells items apart, but here the item is a fragment with just this element",
                "put lt-fragment on an element inside the item"));
    return Optional.of(name);
  }

  private static Optional<AttributeDraft> named(TagScanner tag, String name) {
    return tag.attributes().stream()
        .filter(attribute -> {
          String lower = attribute.name().toLowerCase(Locale.ROOT);
          return lower.equals("lt-" + name) || lower.equals("data-lt-" + name);
        })
        .findFirst();
  }
}

package io.livetemplate.engine.template.html;

import io.livetemplate.engine.template.shape.Alternative;
import io.livetemplate.engine.template.shape.UrlGuard;
import io.livetemplate.engine.template.shape.UrlRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Puts a tag that was read into a draft: what never changes as text, each attribute that may change
 * as a place.
 */
final class TagWriter {
  private final ShapeDraft draft;

  TagWriter(ShapeDraft draft) {
    this.draft = draft;
  }

  /**
   * Writes an opening tag.
   *
   * @return the place that tells items apart when this tag is the first of one
   */
  OptionalInt open(TagScanner tag) {
    draft.fixed("<" + tag.sourceName());
    // Of two attributes of one name the parser keeps the first (WHATWG HTML 13.2.5.33), so they
    // become one place whose
    // alternatives are tried in order.
    Map<String, List<AttributeDraft>> byName = new LinkedHashMap<>();
    for (AttributeDraft attribute : tag.attributes()) {
      byName
          .computeIfAbsent(
              attribute.name().toLowerCase(Locale.ROOT), name -> new java.util.ArrayList<>())
          .add(attribute);
    }
    OptionalInt byKey = OptionalInt.empty();
    OptionalInt byId = OptionalInt.empty();
    for (Map.Entry<String, List<AttributeDraft>> entry : byName.entrySet()) {
      List<AttributeDraft> same = entry.getValue();
      if (!same.getFirst().isDynamic()) {
        draft.fixed(" " + same.getFirst().source());
        continue;
      }
      int place = draft.placeCount();
      List<Alternative> alternatives =
          same.stream().map(attribute -> attribute.alternative(draft)).toList();
      draft.attribute(
          same.getFirst().name(),
          guard(tag.element(), same.getFirst()),
          alternatives,
          same.getFirst().position());
      if (entry.getKey().equals("lt-key") || entry.getKey().equals("data-lt-key")) {
        byKey = OptionalInt.of(place);
      } else if (entry.getKey().equals("id")) {
        byId = OptionalInt.of(place);
      }
    }
    draft.fixed(tag.isSelfClosing() ? slash(tag) : ">");
    return byKey.isPresent() ? byKey : byId;
  }

  /** A slash right behind a value without quotes would be part of it. */
  private static String slash(TagScanner tag) {
    boolean quoted =
        tag.attributes().isEmpty()
            || tag.attributes().getLast().isDynamic()
            || "\"'".indexOf(tag.attributes().getLast().lastOfSource()) >= 0;
    return quoted ? "/>" : " />";
  }

  private static @Nullable UrlGuard guard(String element, AttributeDraft attribute) {
    UrlRule rule = UrlRule.of(element, attribute.name());
    return rule == UrlRule.NONE ? null : new UrlGuard(rule, attribute.position());
  }

  /** Writes a closing tag. */
  void close(TagScanner tag) {
    draft.fixed("</" + tag.sourceName() + ">");
  }
}

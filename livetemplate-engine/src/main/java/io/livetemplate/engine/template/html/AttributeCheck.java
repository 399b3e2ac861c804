package io.livetemplate.engine.template.html;

import java.util.Locale;

/** Refuses values in attributes where they cannot be made safe. */
final class AttributeCheck {
  private AttributeCheck() {}

  static void check(TagScanner tag, Problems problems) {
    for (AttributeDraft attribute : tag.attributes()) {
      Contexts.Hostile hostile = Contexts.hostile(attribute.name());
      if (hostile != null && attribute.value().isDynamic()) {
        problems.add(attribute.position(), hostile.message(), hostile.remedy());
      }
      if (isRefresh(tag)
          && attribute.isDynamic()
          && attribute.name().toLowerCase(Locale.ROOT).equals("content")) {
        problems.add(
            attribute.position(),
            "the content of a meta refresh is a URL that the browser follows by itself",
            "redirect in the server's answer instead");
      }
    }
  }

  private static boolean isRefresh(TagScanner tag) {
    return tag.element().equals("meta")
        && tag.attributes().stream()
            .anyMatch(attribute -> attribute.name().equalsIgnoreCase("http-equiv"));
  }
}

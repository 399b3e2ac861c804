package io.livetemplate.engine.template.html;

import io.livetemplate.engine.template.expression.Expression;
import io.livetemplate.engine.template.shape.Slot;
import io.livetemplate.engine.template.shape.UrlRule;
import java.util.Locale;
import java.util.Set;

/** Refuses values in attributes where they cannot be made safe, or would change the parsing. */
final class AttributeCheck {
  private static final Set<String> ANIMATIONS =
      Set.of("animate", "set", "animatetransform", "animatemotion");
  private static final Set<String> ANIMATED = Set.of("values", "to", "from", "by");
  private static final Set<String> OF_SCRIPT = Set.of("class", "title");

  private AttributeCheck() {}

  static void check(TagScanner tag, Problems problems) {
    for (AttributeDraft attribute : tag.attributes()) {
      String name = attribute.name().toLowerCase(Locale.ROOT);
      Contexts.Hostile hostile = Contexts.hostile(name);
      if (hostile != null && attribute.value().isDynamic()) {
        problems.add(attribute.position(), hostile.message(), hostile.remedy());
      } else if (attribute.isDynamic()) {
        inElement(tag, name, attribute, problems);
        scheme(tag, attribute, problems);
      }
    }
  }

  private static void inElement(
      TagScanner tag, String name, AttributeDraft attribute, Problems problems) {
    switch (tag.element()) {
      case "base" ->
          problems.add(
              attribute.position(),
              "<base> decides where every other URL of the page leads, also those of scripts",
              "write the URL of <base> out");
      case "meta" -> meta(tag, name, attribute, problems);
      case "script" -> {
        if (!OF_SCRIPT.contains(name) && !name.startsWith("data-") && !isAsset(attribute)) {
          problems.add(
              attribute.position(),
              "a value in the attribute "
                  + name
                  + " of <script> would decide what runs in the page",
              "write it out, and put values into data- attributes");
        }
      }
      case "annotation-xml" -> {
        if (name.equals("encoding")) {
          problems.add(
              attribute.position(),
              "the encoding of <annotation-xml> decides how its content is parsed",
              "write it out");
        }
      }
      default -> animation(tag, name, attribute, problems);
    }
  }

  /** {@code {{'app.js' | asset}}}: the template says which script it is. */
  private static boolean isAsset(AttributeDraft attribute) {
    return !attribute.isConditional()
        && attribute.value().slots().stream()
            .allMatch(slot ->
                slot instanceof Slot.Value value
                    && value.expression() instanceof Expression.Filtered filtered
                    && filtered.input() instanceof Expression.Literal
                    && filtered.calls().stream().allMatch(call -> call.name().equals("asset")));
  }

  private static void meta(
      TagScanner tag, String name, AttributeDraft attribute, Problems problems) {
    boolean instructs = tag.has("http-equiv");
    if (name.equals("http-equiv") || name.equals("charset")) {
      problems.add(
          attribute.position(),
          "the attribute " + name + " of <meta> is an instruction to the browser",
          "write it out, or say it in a header of the server's answer");
    } else if (instructs && name.equals("content")) {
      problems.add(
          attribute.position(),
          "the content of <meta http-equiv> is an instruction, such as a URL that the browser"
              + " follows by itself",
          "redirect in the server's answer instead");
    }
  }

  /** SVG 2 animates attributes of other elements, URLs among them. */
  private static void animation(
      TagScanner tag, String name, AttributeDraft attribute, Problems problems) {
    if (!ANIMATIONS.contains(tag.element())) {
      return;
    }
    String target = tag.fixedValue("attributename");
    boolean url = target.endsWith("href") || target.startsWith("on");
    if (name.equals("attributename") || (ANIMATED.contains(name) && url)) {
      problems.add(
          attribute.position(),
          "<" + tag.sourceName() + "> could turn a link into script with this value",
          "write attributeName out, and animate another attribute than href");
    }
  }

  private static void scheme(TagScanner tag, AttributeDraft attribute, Problems problems) {
    UrlRule rule = UrlRule.of(tag.element(), attribute.name());
    String fixed = attribute.value().fixedStart();
    if (rule != UrlRule.NONE && !rule.judge(fixed).equals(fixed)) {
      problems.add(
          attribute.position(),
          "the value of " + attribute.name() + " begins like a script or a document of its own",
          "write lt-click=\"EVENT\" and answer it with a handler, or begin with https: or /");
    }
  }
}

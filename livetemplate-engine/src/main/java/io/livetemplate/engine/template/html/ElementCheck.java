package io.livetemplate.engine.template.html;

import io.livetemplate.engine.template.mustache.Position;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Refuses elements that a live page cannot hold, or not in that place. */
final class ElementCheck {
  private static final Set<String> OUTER = Set.of("html", "head", "body");

  /** The tree builder that proves the page keeps 512 of one element. */
  private static final int ATTRIBUTES = 500;

  private static final String OWN_ID = "livetemplate";

  private ElementCheck() {}

  static void check(TagScanner tag, ShapeDraft draft, Problems problems) {
    String element = tag.element();
    if (OUTER.contains(element) && !draft.isRoot()) {
      problems.add(
          tag.position(),
          "<"
              + element
              + "> inside a section: there is one in every document, so it cannot come and go",
          "write the tag outside of the section, and put the section around its content or into an attribute");
    }
    if (tag.attributes().size() > ATTRIBUTES) {
      problems.add(
          tag.position(),
          "<" + element + "> has more than " + ATTRIBUTES + " attributes",
          "put what varies into the content, or into fewer attributes");
    }
    twice(tag, problems);
    if (tag.fixedValue("id").equals(OWN_ID) || tag.has("lt-own")) {
      problems.add(
          tag.position(),
          "the id livetemplate and the attribute lt-own mark what the server puts into each page",
          "choose another id, and leave lt-own out");
    }
    if (element.equals("frameset")) {
      problems.add(
          tag.position(),
          "a page with <frameset> has no body that could be kept live",
          "use <body>");
    }
    if (element.equals("selectedcontent")) {
      problems.add(
          tag.position(),
          "the browser itself fills <selectedcontent>, so it cannot be followed",
          "leave it out");
    }
    boolean shadow =
        tag.attributes().stream()
            .anyMatch(attribute -> attribute.name().equalsIgnoreCase("shadowrootmode"));
    if (element.equals("template") && shadow) {
      problems.add(
          tag.position(),
          "the parser turns <template shadowrootmode> into a shadow root, where it cannot be followed",
          "attach the shadow root by a script of your own");
    }
  }

  /** Of two attributes of one name the parser keeps the first (WHATWG HTML 13.2.5.33). */
  private static void twice(TagScanner tag, Problems problems) {
    Map<String, AttributeDraft> always = new HashMap<>();
    for (AttributeDraft attribute : tag.attributes()) {
      AttributeDraft first = always.get(attribute.name().toLowerCase(Locale.ROOT));
      if (first != null && (first.value().isDynamic() || attribute.isDynamic())) {
        problems.add(
            attribute.position(),
            "the attribute " + attribute.name() + " is there already, so this one is never seen",
            "write one attribute with both values");
      } else if (first == null && !attribute.isConditional()) {
        always.put(attribute.name().toLowerCase(Locale.ROOT), attribute);
      }
    }
  }

  /**
   * Another doctype than HTML's puts browsers into quirks mode, where tables and paragraphs nest
   * differently.
   */
  static void doctype(String declaration, Position position, Problems problems) {
    String text = declaration.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replace(" >", ">");
    boolean html =
        text.equals("<!doctype html>")
            || text.startsWith("<!doctype html system \"about:legacy-compat\"");
    if (!html) {
      problems.add(
          position,
          "the doctype " + declaration + " switches browsers to an old way of parsing",
          "write <!doctype html>");
    }
  }
}

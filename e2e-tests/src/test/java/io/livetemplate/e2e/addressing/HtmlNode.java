package io.livetemplate.e2e.addressing;

import java.util.List;
import java.util.SortedMap;

/** A small neutral model of a DOM, so that trees of different parsers can be compared. */
sealed interface HtmlNode {
  String HTML = "html";
  String SVG = "svg";
  String MATHML = "math";

  /** The document type. */
  record Doctype(String name, String publicId, String systemId) implements HtmlNode {}

  /**
   * An element. The children of an HTML {@code template} are its content.
   *
   * @param namespace {@code html}, {@code svg} or {@code math}
   * @param attributes by qualified name, as the DOM spells it
   */
  record Element(
      String namespace, String name, SortedMap<String, String> attributes, List<HtmlNode> children)
      implements HtmlNode {
    boolean holdsContent() {
      return namespace.equals(HTML) && name.equals("template");
    }

    String attribute(String key) {
      return attributes.getOrDefault(key, "");
    }
  }

  /** A run of characters; parsers may split what is one run to the reader. */
  record Text(String data) implements HtmlNode {}

  /** A comment of the author or of the compiler. */
  record Comment(String data) implements HtmlNode {}
}

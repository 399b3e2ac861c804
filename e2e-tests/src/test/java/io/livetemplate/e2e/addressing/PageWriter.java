package io.livetemplate.e2e.addressing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the HTML of a state, as the compiler and the renderer would send it. */
final class PageWriter {
  private static final String BOOTSTRAP =
      "<meta name=\"livetemplate\" content=\"{}\"><script type=\"module\" src=\"/client.js\"></script>";
  private static final String SHAPES =
      "<script type=\"application/json\" id=\"lt-shapes\">[]</script>";
  private static final Pattern DOCTYPE = Pattern.compile("(?i)^\\s*<!doctype[^>]*>");
  private static final Pattern HEAD =
      Pattern.compile("(?i)<head(?:\\s[^>]*)?>|<html(?:\\s[^>]*)?>(?!\\s*<head)");

  private final boolean proof;
  private final State state;
  private final StringBuilder out = new StringBuilder();

  private PageWriter(State state, boolean proof) {
    this.state = state;
    this.proof = proof;
  }

  /**
   * The whole document.
   *
   * @param proof number the comments and mark the parents of regions without a pair, so that a tree
   *     can be read back; neither changes how HTML is parsed
   */
  static String document(List<Part> parts, State state, boolean proof) {
    return framed(body(parts, state, "", proof));
  }

  /** The HTML of the items of a region, without its comment pair. */
  static String items(Part.Region region, State state, String path, boolean proof) {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < state.items(region, path); i++) {
      html.append(body(region.body(), state, State.step(path, region.id(), i), proof));
    }
    return html.toString();
  }

  /** The HTML of one body: the root, or one item. */
  static String body(List<Part> parts, State state, String path, boolean proof) {
    PageWriter writer = new PageWriter(state, proof);
    parts.forEach(part -> writer.part(part, path));
    return writer.out.toString();
  }

  private void part(Part part, String path) {
    switch (part) {
      case Part.Literal literal -> out.append(literal.html());
      case Part.Slot slot -> out.append(escaped(state.value().apply(slot.name(), path)));
      case Part.Region region -> region(region, path);
    }
  }

  private void region(Part.Region region, String path) {
    String items = items(region, state, path, proof);
    if (!region.only()) {
      String id = proof ? Integer.toString(region.id()) : "";
      out.append("<!--[" + id + "-->").append(items).append("<!--]" + id + "-->");
      return;
    }
    if (proof) {
      out.insert(out.lastIndexOf(">"), " " + Shape.ONLY + "=\"" + region.id() + "\"");
    }
    out.append(items);
  }

  private static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String framed(String body) {
    if (!DOCTYPE.matcher(body).find()) {
      return "<!doctype html><html lang=\"en\"><head>"
          + BOOTSTRAP
          + "<title>t</title></head><body>"
          + body
          + SHAPES
          + "</body></html>";
    }
    StringBuilder page = new StringBuilder(body);
    int end = body.indexOf("</body>");
    page.insert(end < 0 ? page.length() : end, SHAPES);
    Matcher head = HEAD.matcher(page);
    Matcher doctype = DOCTYPE.matcher(page);
    page.insert(head.find() ? head.end() : doctype.find() ? doctype.end() : 0, BOOTSTRAP);
    return page.toString();
  }
}

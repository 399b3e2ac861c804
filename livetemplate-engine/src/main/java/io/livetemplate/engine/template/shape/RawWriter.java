package io.livetemplate.engine.template.shape;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes parsed HTML without what could run or speak for the page. Everything that it writes as
 * text is escaped, angle brackets in attributes too, so that it means the same wherever a parser
 * thinks it is.
 */
final class RawWriter {
  /**
   * Elements that run, whose text is not escaped, or that concern the whole page. {@code style} is
   * among them because its text is not escaped.
   */
  private static final Set<String> OUT =
      Set.of(
          "script",
          "style",
          "noscript",
          "xmp",
          "noembed",
          "noframes",
          "plaintext",
          "object",
          "embed",
          "applet",
          "base",
          "meta",
          "link",
          "frame",
          "frameset",
          "html",
          "head",
          "body",
          "selectedcontent");

  /** Attributes that hold a document, or styles: a strict policy refuses those at first load. */
  private static final Set<String> OUT_ATTRIBUTES = Set.of("srcdoc", "style", "shadowrootmode");

  /** Ids that the client looks for. */
  private static final Set<String> OWN_IDS = Set.of("livetemplate");

  private static final Set<String> VOID =
      Set.of(
          "area", "br", "col", "hr", "img", "input", "source", "track", "wbr", "param", "embed",
          "base", "link", "meta");

  private static final Pattern ELEMENT = Pattern.compile("[A-Za-z][A-Za-z0-9:._-]*");
  private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z_:@][A-Za-z0-9:._-]*");
  private static final String HTML = "http://www.w3.org/1999/xhtml";

  private final StringBuilder out = new StringBuilder();
  private final Set<String> removed = new LinkedHashSet<>();
  private final boolean clean;

  RawWriter() {
    this(true);
  }

  private RawWriter(boolean clean) {
    this.clean = clean;
  }

  /** What an element looks like in the same writing, with nothing taken out. */
  static String exactly(Element element) {
    RawWriter writer = new RawWriter(false);
    writer.write(element);
    return writer.html();
  }

  /** Whether the parser drops a line feed behind the opening tag (WHATWG HTML 13.2.6.4.7). */
  static boolean dropsLineFeed(Element element) {
    return isHtml(element)
        && switch (element.normalName()) {
          case "pre", "listing", "textarea" -> true;
          default -> false;
        };
  }

  String html() {
    return out.toString();
  }

  /** What was left out, for a message. */
  Set<String> removed() {
    return removed;
  }

  void write(Node node) {
    if (node instanceof TextNode text) {
      Escape.text(text.getWholeText(), out);
    } else if (node instanceof Element element) {
      element(element);
    } else if (!clean) {
      out.append("<!").append(node.outerHtml());
    }
  }

  private void element(Element element) {
    String name = element.tagName();
    boolean unfit =
        OUT.contains(element.normalName().replaceFirst("^.*:", ""))
            || !ELEMENT.matcher(name).matches();
    if (clean && unfit) {
      removed.add("<" + element.normalName() + ">");
      return;
    }
    out.append('<').append(name);
    for (Attribute attribute : element.attributes()) {
      attribute(element, attribute);
    }
    out.append('>');
    if (isHtml(element) && VOID.contains(name)) {
      return;
    }
    List<Node> children = element.childNodes();
    if (clean && element.normalName().equals("iframe")) {
      children = List.of();
    }
    if (dropsLineFeed(element)
        && !children.isEmpty()
        && children.getFirst() instanceof TextNode text
        && text.getWholeText().startsWith("\n")) {
      out.append('\n');
    }
    children.forEach(this::write);
    out.append("</").append(name).append('>');
  }

  private void attribute(Element element, Attribute attribute) {
    String name = attribute.getKey();
    String lower = name.toLowerCase(Locale.ROOT);
    String value = attribute.getValue();
    if (clean && isOut(lower, value)) {
      removed.add("the attribute " + (ATTRIBUTE.matcher(name).matches() ? lower : "?"));
      return;
    }
    String judged = clean ? UrlRule.of(element.normalName(), lower).judge(value) : value;
    if (!judged.equals(value)) {
      removed.add("the URL in " + lower);
    }
    out.append(' ').append(name).append("=\"");
    Escape.everywhere(judged, out);
    out.append('"');
  }

  private static boolean isOut(String name, String value) {
    String local = name.substring(name.indexOf(':') + 1);
    return local.startsWith("on")
        || OUT_ATTRIBUTES.contains(local)
        || name.startsWith("lt-")
        || name.startsWith("data-lt-")
        || (OWN_IDS.contains(value) && (name.equals("id") || name.equals("name")))
        || !ATTRIBUTE.matcher(name).matches();
  }

  private static boolean isHtml(Element element) {
    return element.tag().namespace().equals(HTML);
  }
}

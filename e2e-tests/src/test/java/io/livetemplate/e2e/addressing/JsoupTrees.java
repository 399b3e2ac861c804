package io.livetemplate.e2e.addressing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * Trees of jsoup.
 *
 * <p>It parses as if scripting were off, so what {@code noscript} holds is left out: it is one text
 * to a browser, and nothing in it is ever addressed.
 */
final class JsoupTrees implements TreeBuilder {
  private static final Pattern NOSCRIPT =
      Pattern.compile("(?is)(<noscript(?:\\s[^>]*)?>).*?(</noscript)");

  @Override
  public String id() {
    return "jsoup";
  }

  @Override
  public List<HtmlNode> document(String html) {
    Document document = parser().parseInput(NOSCRIPT.matcher(html).replaceAll("$1$2"), "");
    return nodes(document.childNodes());
  }

  @Override
  public List<HtmlNode> fragment(String html, String namespace, String name) {
    Element context = new Element(Tag.valueOf(name, uri(namespace), parser().settings()), "");
    return nodes(parser().parseFragmentInput(html, context, ""));
  }

  private static Parser parser() {
    return Parser.htmlParser();
  }

  private static String uri(String namespace) {
    return switch (namespace) {
      case HtmlNode.SVG -> Parser.NamespaceSvg;
      case HtmlNode.MATHML -> Parser.NamespaceMathml;
      default -> Parser.NamespaceHtml;
    };
  }

  private static List<HtmlNode> nodes(List<Node> nodes) {
    List<HtmlNode> out = new ArrayList<>();
    for (Node node : nodes) {
      switch (node) {
        case Element e -> out.add(element(e));
        case TextNode t -> out.add(new HtmlNode.Text(t.getWholeText()));
        case DataNode d -> out.add(new HtmlNode.Text(d.getWholeData()));
        case Comment c -> out.add(new HtmlNode.Comment(c.getData()));
        case DocumentType d -> out.add(new HtmlNode.Doctype(d.name(), d.publicId(), d.systemId()));
        default -> throw new AssertionError(node.getClass() + " in a tree of jsoup");
      }
    }
    return out;
  }

  private static HtmlNode element(Element e) {
    SortedMap<String, String> attributes = new TreeMap<>();
    e.attributes().forEach(a -> attributes.put(a.getKey(), a.getValue()));
    String namespace =
        switch (e.tag().namespace()) {
          case Parser.NamespaceSvg -> HtmlNode.SVG;
          case Parser.NamespaceMathml -> HtmlNode.MATHML;
          default -> HtmlNode.HTML;
        };
    return new HtmlNode.Element(namespace, e.tagName(), attributes, nodes(e.childNodes()));
  }
}

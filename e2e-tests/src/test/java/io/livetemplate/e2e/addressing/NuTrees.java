package io.livetemplate.e2e.addressing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.w3c.dom.Comment;
import org.w3c.dom.DocumentType;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Trees of the Nu validator's htmlparser.
 *
 * <p>Its DOM has no document type, and none at all where a name is not one of XML.
 */
final class NuTrees implements TreeBuilder {
  static {
    // It breaks assertions of its own on markup that it parses well enough without.
    NuTrees.class.getClassLoader().setPackageAssertionStatus("nu.validator.htmlparser", false);
  }

  @Override
  public String id() {
    return "nu";
  }

  @Override
  public List<HtmlNode> document(String html) {
    try {
      return children(builder().parse(new InputSource(new StringReader(html))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException e) {
      return List.of(new HtmlNode.Comment("no tree: " + e.getMessage()));
    }
  }

  @Override
  public List<HtmlNode> fragment(String html, String namespace, String name) {
    try {
      return children(
          builder().parseFragment(new InputSource(new StringReader(html)), name, uri(namespace)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException e) {
      return List.of(new HtmlNode.Comment("no tree: " + e.getMessage()));
    }
  }

  private static HtmlDocumentBuilder builder() {
    HtmlDocumentBuilder builder = new HtmlDocumentBuilder(XmlViolationPolicy.ALLOW);
    builder.setScriptingEnabled(true);
    builder.setIgnoringComments(false);
    return builder;
  }

  private static String uri(String namespace) {
    return switch (namespace) {
      case HtmlNode.SVG -> "http://www.w3.org/2000/svg";
      case HtmlNode.MATHML -> "http://www.w3.org/1998/Math/MathML";
      default -> "http://www.w3.org/1999/xhtml";
    };
  }

  private static List<HtmlNode> children(Node parent) {
    List<HtmlNode> out = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      switch (n) {
        case Element e -> out.add(element(e));
        case Text t -> out.add(new HtmlNode.Text(t.getData()));
        case Comment c -> out.add(new HtmlNode.Comment(c.getData()));
        case DocumentType d ->
            out.add(
                new HtmlNode.Doctype(
                    d.getName(), orEmpty(d.getPublicId()), orEmpty(d.getSystemId())));
        default -> throw new AssertionError(n.getClass() + " in a tree of nu");
      }
    }
    return out;
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : value;
  }

  private static HtmlNode element(Element e) {
    SortedMap<String, String> attributes = new TreeMap<>();
    NamedNodeMap map = e.getAttributes();
    for (int i = 0; i < map.getLength(); i++) {
      attributes.put(map.item(i).getNodeName(), map.item(i).getNodeValue());
    }
    String namespace =
        switch (String.valueOf(e.getNamespaceURI())) {
          case "http://www.w3.org/2000/svg" -> HtmlNode.SVG;
          case "http://www.w3.org/1998/Math/MathML" -> HtmlNode.MATHML;
          default -> HtmlNode.HTML;
        };
    return new HtmlNode.Element(namespace, e.getLocalName(), attributes, children(e));
  }
}

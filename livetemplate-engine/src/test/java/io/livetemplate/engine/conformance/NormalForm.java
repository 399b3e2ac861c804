package io.livetemplate.engine.conformance;

import java.util.Comparator;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The normal form of {@code conformance/README.md}. */
final class NormalForm {
  private static final Set<String> CLIENT = Set.of("lt-pending", "lt-connected", "lt-offline");

  private final StringBuilder out = new StringBuilder();

  private NormalForm() {}

  static String of(Document document) {
    Element html = document.selectFirst("html");
    if (html == null) {
      throw new AssertionError("a document without html element");
    }
    NormalForm form = new NormalForm();
    form.node(html);
    return form.out.toString();
  }

  private void node(Node node) {
    switch (node) {
      case TextNode text -> escape(text.getWholeText(), '<', "&lt;");
      case DataNode data -> escape(data.getWholeData(), '<', "&lt;");
      case Comment comment -> {
        if (!comment.getData().equals("[") && !comment.getData().equals("]")) {
          out.append("<!--").append(comment.getData()).append("-->");
        }
      }
      case Element element -> element(element);
      default -> throw new AssertionError(node.getClass());
    }
  }

  private void element(Element element) {
    if (element.hasAttr("lt-own") || element.id().equals("livetemplate")) {
      return;
    }
    out.append('<').append(element.tagName());
    boolean styled =
        element.attributes().asList().stream()
            .anyMatch(one -> one.getKey().matches("(data-)?lt-style-.*"));
    element.attributes().asList().stream()
        .filter(one -> !CLIENT.contains(one.getKey()))
        .filter(one -> !styled || !one.getKey().equals("style"))
        .sorted(Comparator.comparing(Attribute::getKey))
        .forEach(one -> {
          out.append(' ').append(one.getKey()).append("=\"");
          escape(one.getValue(), '"', "&quot;");
          out.append('"');
        });
    out.append('>');
    if (!element.normalName().equals("noscript")) {
      element.childNodes().forEach(this::node);
    }
    out.append("</").append(element.tagName()).append('>');
  }

  private void escape(String text, char special, String escaped) {
    out.append(text.replace("&", "&amp;").replace(String.valueOf(special), escaped));
  }
}

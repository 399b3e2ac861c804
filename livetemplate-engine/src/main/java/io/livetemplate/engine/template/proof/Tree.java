package io.livetemplate.engine.template.proof;

import io.livetemplate.engine.template.shape.HtmlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Parses samples, and looks at what came out as the paths of a layout do: text apart, a region and
 * its comments as one.
 */
final class Tree {
  /** Stands for what the server puts into the head of each page. */
  private static final String BOOTSTRAP = "<script type=\"module\" src=\"x.js\" lt-own></script>";

  private static final String TAIL =
      "<script type=\"application/json\" id=\"livetemplate\">{}</script>";
  private static final String OWN = "script[src=x.js][lt-own], script#livetemplate";
  private static final Pattern NOSCRIPT =
      Pattern.compile("<noscript\\b[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOSCRIPT_END =
      Pattern.compile("</noscript", Pattern.CASE_INSENSITIVE);
  private static final String OPEN = "[";
  private static final String CLOSE = "]";

  private Tree() {}

  /**
   * The html element of a document, without the server's own nodes: they are parsed with the rest,
   * because they move what is around them, but no path counts them.
   */
  static Element parse(Sample root) {
    Element html = whole(root);
    html.select(OWN).remove();
    return html;
  }

  /** The html element of a document, with the server's own nodes. */
  static Element whole(Sample root) {
    String page = withoutNoscript(HtmlWriter.document(root, BOOTSTRAP, TAIL));
    Element html = Jsoup.parse(page).selectFirst("html");
    if (html == null) {
      throw new IllegalStateException("a document without html element came out of the parser");
    }
    return html;
  }

  /**
   * What the browser makes of a region's HTML when it is parsed by itself, in the element that it
   * belongs to.
   */
  static List<Node> fragment(String html, Element context) {
    return Parser.parseFragment(withoutNoscript(html), context, "");
  }

  /**
   * To a browser that runs scripts it is raw text, but this parser reads it as one that does not
   * (WHATWG HTML 13.2.6.4.4).
   */
  private static String withoutNoscript(String html) {
    Matcher opening = NOSCRIPT.matcher(html);
    StringBuilder out = new StringBuilder(html.length());
    int done = 0;
    while (opening.find(done)) {
      out.append(html, done, opening.end());
      Matcher closing = NOSCRIPT_END.matcher(html);
      done = opening.end();
      if (!closing.find(done)) {
        break;
      }
      done = closing.start();
    }
    return out.append(html, done, html.length()).toString();
  }

  static boolean isText(Node node) {
    return node instanceof TextNode || node instanceof DataNode;
  }

  static String text(Node node) {
    return node instanceof DataNode data ? data.getWholeData() : ((TextNode) node).getWholeText();
  }

  static boolean opens(Node node) {
    return node instanceof Comment comment && comment.getData().equals(OPEN);
  }

  static boolean closes(Node node) {
    return node instanceof Comment comment && comment.getData().equals(CLOSE);
  }

  /**
   * Index of the comment that closes the region opened at {@code open}; -1 when it is not among the
   * siblings.
   */
  static int closing(List<Node> siblings, int open) {
    int depth = 0;
    for (int i = open; i < siblings.size(); i++) {
      if (opens(siblings.get(i))) {
        depth++;
      } else if (closes(siblings.get(i)) && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Where a comment that closes a region went, when it is inside the last of the siblings. */
  static @Nullable Element parentOfClosing(List<Node> siblings) {
    Node last = siblings.getLast();
    while (last instanceof Element element && element.childNodeSize() > 0) {
      last = element.childNode(element.childNodeSize() - 1);
      if (closes(last)) {
        return element;
      }
    }
    return null;
  }

  /**
   * Groups siblings: each text with its neighbours, each region with its comments, each other node
   * alone.
   */
  static List<Group> groups(List<Node> siblings) {
    List<Group> groups = new ArrayList<>();
    int at = 0;
    while (at < siblings.size()) {
      int end = at + 1;
      Node first = siblings.get(at);
      if (isText(first)) {
        while (end < siblings.size() && isText(siblings.get(end))) {
          end++;
        }
      } else if (opens(first)) {
        int close = closing(siblings, at);
        end = close < 0 ? at + 1 : close + 1;
      }
      groups.add(new Group(siblings.subList(at, end)));
      at = end;
    }
    return groups;
  }

  /** Neighbouring nodes that count as one. */
  record Group(List<Node> nodes) {
    boolean isText() {
      return Tree.isText(nodes.getFirst());
    }

    boolean isRegion() {
      return opens(nodes.getFirst()) && nodes.size() > 1;
    }

    /** A comment of a region without its counterpart: the parser moved one of them. */
    boolean isTorn() {
      return nodes.size() == 1 && (opens(nodes.getFirst()) || closes(nodes.getFirst()));
    }

    String text() {
      StringBuilder text = new StringBuilder();
      nodes.forEach(node -> text.append(Tree.text(node)));
      return text.toString();
    }

    /** What is between the comments of a region. */
    List<Node> inside() {
      return nodes.subList(1, nodes.size() - 1);
    }
  }
}

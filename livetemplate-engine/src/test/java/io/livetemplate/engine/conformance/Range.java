package io.livetemplate.engine.conformance;

import io.livetemplate.engine.conformance.Wire.Misfit;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Siblings: all children of an element, or those between two of them.
 *
 * @param before the node in front of them; null: they begin where the parent does
 * @param after the node behind them; null: they end where the parent does
 */
record Range(Element parent, @Nullable Node before, @Nullable Node after) {
  /** One node that counts: an element, a comment, or a region with its pair. */
  record Counted(Node first, Node last) {}

  static Range in(Element parent) {
    return new Range(parent, null, null);
  }

  List<Node> nodes() {
    List<Node> all = parent.childNodes();
    Node start = before;
    Node end = after;
    int from = start == null ? 0 : start.siblingIndex() + 1;
    int to = end == null ? all.size() : end.siblingIndex();
    return new ArrayList<>(all.subList(from, to));
  }

  List<Counted> counted() {
    List<Counted> found = new ArrayList<>();
    List<Node> nodes = nodes();
    for (int at = 0; at < nodes.size(); at++) {
      Node first = nodes.get(at);
      if (first instanceof TextNode || first instanceof DataNode) {
        continue;
      }
      if (is(first, "[")) {
        at = close(nodes, at);
      }
      found.add(new Counted(first, nodes.get(at)));
    }
    return found;
  }

  /** The text in a gap: what is between two neighbouring counted nodes. */
  Range gap(int gap) {
    List<Counted> counted = counted();
    if (gap > counted.size()) {
      throw new Misfit("there is no gap " + gap + " in <" + parent.tagName() + ">");
    }
    return new Range(
        parent,
        gap == 0 ? before : counted.get(gap - 1).last(),
        gap == counted.size() ? after : counted.get(gap).first());
  }

  Element element(int index) {
    List<Counted> counted = counted();
    if (index < counted.size() && counted.get(index).first() instanceof Element element) {
      return element;
    }
    throw new Misfit("there is no element " + index + " in <" + parent.tagName() + ">");
  }

  /** What is inside of a region. */
  Range region(int index) {
    if (index < 0) {
      return this;
    }
    List<Counted> counted = counted();
    if (index >= counted.size() || !is(counted.get(index).first(), "[")) {
      throw new Misfit("there is no region " + index + " in <" + parent.tagName() + ">");
    }
    return new Range(parent, counted.get(index).first(), counted.get(index).last());
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (Node node : nodes()) {
      if (node instanceof TextNode run) {
        text.append(run.getWholeText());
      }
    }
    return text.toString();
  }

  void replace(List<Node> nodes) {
    nodes().forEach(Node::remove);
    Node start = before;
    int at = start == null ? 0 : start.siblingIndex() + 1;
    parent.insertChildren(at, nodes);
  }

  static boolean is(Node node, String data) {
    return node instanceof Comment comment && comment.getData().equals(data);
  }

  private static int close(List<Node> nodes, int open) {
    int depth = 0;
    for (int at = open; at < nodes.size(); at++) {
      depth += is(nodes.get(at), "[") ? 1 : is(nodes.get(at), "]") ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    throw new Misfit("a region is not closed");
  }
}

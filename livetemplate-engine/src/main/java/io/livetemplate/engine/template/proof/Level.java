package io.livetemplate.engine.template.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Siblings and the element they are in, looked at once and then asked by index. */
final class Level {
  private final List<Node> siblings;
  private final Element parent;
  private final List<Tree.Group> counted = new ArrayList<>();
  private final Map<Integer, String> texts = new HashMap<>();
  private final Map<Integer, Level> inner = new HashMap<>();

  Level(List<Node> siblings, Element parent) {
    this.siblings = siblings;
    this.parent = parent;
    for (Tree.Group group : Tree.groups(siblings)) {
      if (group.isText()) {
        texts.put(counted.size(), group.text());
      } else {
        counted.add(group);
      }
    }
  }

  List<Node> siblings() {
    return siblings;
  }

  Element parent() {
    return parent;
  }

  /** The element, comment or region at an index of a path; null when there is none. */
  Tree.@Nullable Group step(int index) {
    return index < counted.size() ? counted.get(index) : null;
  }

  @Nullable Level into(int index) {
    Level known = inner.get(index);
    if (known != null) {
      return known;
    }
    Tree.Group group = step(index);
    if (group == null || !(group.nodes().getFirst() instanceof Element element)) {
      return null;
    }
    Level level = new Level(element.childNodes(), element);
    inner.put(index, level);
    return level;
  }

  String text(int gap) {
    return texts.getOrDefault(gap, "");
  }
}

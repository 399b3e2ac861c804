package io.livetemplate.e2e.addressing;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of siblings as addressing sees it: nodes that are not text, a region with its comment pair
 * as one of them, and the text in the gaps.
 */
record Siblings(List<String> gaps, List<Entry> entries) {
  /** One step of a path. */
  sealed interface Entry {}

  record Node(HtmlNode node) implements Entry {}

  record Range(int region, List<HtmlNode> nodes) implements Entry {}

  /**
   * @param frame the region in whose body the nodes stand, or 0
   */
  static Siblings of(List<HtmlNode> nodes, int frame) throws Mismatch {
    List<String> gaps = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    StringBuilder gap = new StringBuilder();
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof HtmlNode.Text text) {
        gap.append(text.data());
        continue;
      }
      gaps.add(gap.toString());
      gap.setLength(0);
      int region = mark(nodes.get(i), "[");
      if (mark(nodes.get(i), "]") > 0) {
        throw new Mismatch(frame, "region " + mark(nodes.get(i), "]") + " ends in another parent");
      } else if (region > 0) {
        int end = i + 1;
        while (end < nodes.size() && mark(nodes.get(end), "]") != region) {
          end++;
        }
        if (end == nodes.size()) {
          throw new Mismatch(frame, "region " + region + " begins in another parent than it ends");
        }
        entries.add(new Range(region, List.copyOf(nodes.subList(i + 1, end))));
        i = end;
      } else {
        entries.add(new Node(nodes.get(i)));
      }
    }
    gaps.add(gap.toString());
    return new Siblings(gaps, entries);
  }

  private static int mark(HtmlNode node, String bracket) {
    if (node instanceof HtmlNode.Comment comment
        && comment.data().matches("\\" + bracket + "\\d+")) {
      return Integer.parseInt(comment.data().substring(1));
    }
    return 0;
  }
}

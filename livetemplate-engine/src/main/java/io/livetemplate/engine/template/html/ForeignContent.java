package io.livetemplate.engine.template.html;

import java.util.ArrayDeque;
import java.util.Deque;

/** Whether what is read belongs to svg or math, where tags mean other things. */
final class ForeignContent {
  /** For each open svg, math and HTML island in them: whether its content is foreign. */
  private final Deque<Boolean> open = new ArrayDeque<>();

  boolean isHere() {
    return Boolean.TRUE.equals(open.peek());
  }

  /** An element that has content begins. */
  void enter(String name) {
    if (isRoot(name)) {
      open.push(true);
    } else if (isHere() && isIsland(name)) {
      open.push(false);
    }
  }

  /** An element ends. */
  void leave(String name) {
    if ((isRoot(name) && Boolean.TRUE.equals(open.peek()))
        || (isIsland(name) && Boolean.FALSE.equals(open.peek()))) {
      open.pop();
    }
  }

  private static boolean isRoot(String name) {
    return name.equals("svg") || name.equals("math");
  }

  private static boolean isIsland(String name) {
    return name.equals("foreignobject")
        || name.equals("desc")
        || name.equals("title")
        || name.equals("annotation-xml");
  }
}

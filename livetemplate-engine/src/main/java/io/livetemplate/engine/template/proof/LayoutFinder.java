package io.livetemplate.engine.template.proof;

import io.livetemplate.api.error.Problem;
import io.livetemplate.engine.template.shape.HtmlRegion;
import io.livetemplate.engine.template.shape.HtmlShape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/** Finds the layout of a root shape and of all shapes inside it. */
public final class LayoutFinder {
  /** Where the end of a page comes out; in the head when nothing in it asks for a body. */
  private static final Set<String> ENDS = Set.of("body", "head");

  /** Browsers flatten what is nested deeper than 512 elements. */
  private static final int DEEPEST = 500;

  /** A page is parsed some sixty times to prove it. */
  private static final int MOST = 100_000;

  private LayoutFinder() {}

  /**
   * Sets the layouts, and proves them.
   *
   * @param root a shape that has not been laid out
   * @return what cannot be addressed; when there is anything, the shape must not be used
   */
  public static List<Problem> layOut(HtmlShape root) {
    List<Problem> problems = new ArrayList<>();
    List<HtmlRegion> regions = regions(root);
    if (root.places().size() + regions.size() > MOST) {
      problems.add(tooMany(root));
      return problems;
    }
    Sample sample = Sample.of(root, region -> 1, true);
    Element whole = Tree.whole(sample);
    size(root, whole, problems);
    ends(root, whole, problems);
    if (!problems.isEmpty()) {
      return problems;
    }
    Element html = Tree.parse(sample);
    ShapeFinder finder = new ShapeFinder(sample, problems);
    finder.root(html);
    finder.finish();
    if (problems.isEmpty()) {
      Prover.prove(root, regions, problems);
    }
    return problems;
  }

  private static void size(HtmlShape root, Element html, List<Problem> problems) {
    int[] deepest = {0, 0};
    NodeTraversor.traverse(
        (node, depth) -> {
          deepest[0] = Math.max(deepest[0], depth);
          deepest[1]++;
        },
        html);
    if (deepest[0] > DEEPEST) {
      problems.add(
          root.start()
              .problem(
                  "elements are nested more than "
                      + DEEPEST
                      + " deep, and browsers put deeper ones side by side",
                  "close elements that are left open, or nest fewer"));
    }
    if (deepest[1] > MOST) {
      problems.add(tooMany(root));
    }
  }

  private static Problem tooMany(HtmlShape root) {
    return root.start()
        .problem(
            "the page has more than "
                + MOST
                + " elements and texts before anything of a model is in it",
            "write what repeats as a section over a list, or split the page");
  }

  /**
   * The bootstrap has to come out in the head and the layouts in the body, else something around
   * them is not closed.
   */
  private static void ends(HtmlShape root, Element html, List<Problem> problems) {
    Element shapes = html.selectFirst("#livetemplate");
    Element parent = shapes == null ? null : shapes.parent();
    if (html.selectFirst("head > script[lt-own]") == null) {
      problems.add(
          root.start()
              .problem("the page does not begin with a head", "write <head> before anything else"));
    } else if (parent == null || !ENDS.contains(parent.normalName())) {
      String name = parent == null ? "an element" : "<" + parent.normalName() + ">";
      problems.add(
          root.start().problem(name + " is not closed at the end of the page", Remedies.GENERAL));
    }
  }

  private static List<HtmlRegion> regions(HtmlShape root) {
    List<HtmlRegion> found = new ArrayList<>();
    Set<HtmlShape> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(root, seen, found);
    return found;
  }

  private static void collect(HtmlShape shape, Set<HtmlShape> seen, List<HtmlRegion> found) {
    if (!seen.add(shape)) {
      return;
    }
    for (HtmlRegion region : shape.regions()) {
      found.add(region);
      collect(region.body().get(), seen, found);
    }
  }
}

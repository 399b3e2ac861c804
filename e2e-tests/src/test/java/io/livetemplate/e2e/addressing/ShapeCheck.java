package io.livetemplate.e2e.addressing;

import io.livetemplate.e2e.addressing.Shape.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares the tree of one state with what a shape says that it must be. */
final class ShapeCheck {
  private final Shape shape;
  private final Map<Integer, Part.Region> regions;
  private final Set<Integer> opaque;
  private final State state;
  private final TreeBuilder builder;

  ShapeCheck(
      Shape shape,
      Map<Integer, Part.Region> regions,
      Set<Integer> opaque,
      State state,
      TreeBuilder builder) {
    this.shape = shape;
    this.regions = regions;
    this.opaque = opaque;
    this.state = state;
    this.builder = builder;
  }

  void document(List<HtmlNode> nodes) throws Mismatch {
    content(shape.root(), Siblings.of(nodes, 0), new Parent(HtmlNode.HTML, "#document"), 0, "");
  }

  private record Parent(String namespace, String name) {}

  private void content(Content expected, Siblings found, Parent parent, int frame, String path)
      throws Mismatch {
    require(
        expected.children().size() == found.entries().size(),
        frame,
        "%d children of %s became %d"
            .formatted(expected.children().size(), parent.name(), found.entries().size()));
    for (int i = 0; i < expected.gaps().size(); i++) {
      text(expected.gaps().get(i).compose(state, path), found.gaps().get(i), parent, frame);
    }
    for (int i = 0; i < expected.children().size(); i++) {
      child(expected.children().get(i), found.entries().get(i), parent, frame, path);
    }
  }

  private void text(String expected, String found, Parent parent, int frame) throws Mismatch {
    require(
        expected.equals(found),
        frame,
        "text in %s is %s instead of %s"
            .formatted(parent.name(), JsonText.quote(found), JsonText.quote(expected)));
  }

  private void child(
      Shape.Child expected, Siblings.Entry found, Parent parent, int frame, String path)
      throws Mismatch {
    if (expected instanceof Shape.RegionChild region
        && found instanceof Siblings.Range range
        && range.region() == region.region()) {
      region(region.region(), range.nodes(), parent, frame, path);
    } else if (expected instanceof Shape.ElementChild element
        && found instanceof Siblings.Node(HtmlNode.Element node)) {
      element(element, node, frame, path);
    } else {
      boolean same =
          expected instanceof Shape.CommentChild comment
              && found instanceof Siblings.Node(HtmlNode node)
              && (node instanceof HtmlNode.Doctype
                  || (node instanceof HtmlNode.Comment c && c.data().equals(comment.data())));
      require(same, frame, "another node stands in " + parent.name() + ": " + found);
    }
  }

  private void element(Shape.ElementChild expected, HtmlNode.Element node, int frame, String path)
      throws Mismatch {
    require(
        expected.name().equals(node.name()) && expected.namespace().equals(node.namespace()),
        frame,
        "%s stands where %s was".formatted(node.name(), expected.name()));
    for (Map.Entry<String, Shape.Run> attribute : expected.attributes().entrySet()) {
      text(
          attribute.getValue().compose(state, path),
          node.attribute(attribute.getKey()),
          new Parent(HtmlNode.HTML, node.name() + "@" + attribute.getKey()),
          frame);
    }
    Parent parent = new Parent(node.namespace(), node.name());
    int only = expected.content().only();
    require(
        node.attribute(Shape.ONLY).equals(only == 0 ? "" : Integer.toString(only)),
        frame,
        node.name() + " holds another region");
    if (only == 0) {
      content(expected.content(), Siblings.of(node.children(), frame), parent, frame, path);
    } else {
      region(only, node.children(), parent, frame, path);
    }
  }

  private void region(int id, List<HtmlNode> nodes, Parent parent, int frame, String path)
      throws Mismatch {
    Part.Region region = Objects.requireNonNull(regions.get(id));
    String html = PageWriter.items(region, state, path, true);
    List<HtmlNode> replacement = builder.fragment(html, parent.namespace(), parent.name());
    require(
        NormalForm.of(replacement).equals(NormalForm.of(nodes)),
        frame,
        "region %d parsed alone in %s is not what a fresh load gives".formatted(id, parent.name()));
    if (opaque.contains(id)) {
      return;
    }
    Content body = Objects.requireNonNull(shape.bodies().get(id));
    int roots = body.children().size();
    int count = state.items(region, path);
    Siblings found = Siblings.of(nodes, id);
    require(
        found.entries().size() == count * roots,
        id,
        "%d items of %d top nodes gave %d".formatted(count, roots, found.entries().size()));
    edges(body, found, parent, id, path, count, roots);
    for (int i = 0; i < count; i++) {
      int first = i * roots;
      List<String> gaps = new ArrayList<>(found.gaps().subList(first, first + roots + 1));
      String item = State.step(path, id, i);
      gaps.set(0, body.head().compose(state, item));
      gaps.set(roots, body.tail().compose(state, item));
      Siblings chunk = new Siblings(gaps, found.entries().subList(first, first + roots));
      content(body, chunk, parent, id, item);
    }
  }

  /** Between two items stand the tail of the one and the head of the next. */
  private void edges(
      Content body, Siblings found, Parent parent, int id, String path, int count, int roots)
      throws Mismatch {
    for (int i = 0; i <= count; i++) {
      String tail = i == 0 ? "" : body.tail().compose(state, State.step(path, id, i - 1));
      String head = i == count ? "" : body.head().compose(state, State.step(path, id, i));
      text(tail + head, found.gaps().get(i * roots), parent, id);
    }
  }

  private static void require(boolean holds, int frame, String message) throws Mismatch {
    if (!holds) {
      throw new Mismatch(frame, message);
    }
  }
}

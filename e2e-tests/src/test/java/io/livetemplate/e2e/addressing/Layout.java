package io.livetemplate.e2e.addressing;

import io.livetemplate.e2e.addressing.Shape.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the browser is told of one body: its places and regions as paths.
 *
 * @param roots top nodes of one item
 */
record Layout(int roots, List<Place> places, List<RegionPlace> regions, boolean edges) {

  /** A text run (the key is a gap number) or an attribute (the key is its name). */
  record Place(String path, Object key, Shape.Run run) {}

  /**
   * Where a region stands.
   *
   * @param index among the nodes of the parent, or -1 if it is all that the parent holds
   */
  record RegionPlace(String path, int index, int region) {}

  /** The layouts by region, that of the root as 0; those of replace-only regions are empty. */
  static SortedMap<Integer, Layout> of(Shape shape) {
    SortedMap<Integer, Layout> out = new TreeMap<>();
    Layout root = empty(1, false);
    for (Shape.Child child : shape.root().children()) {
      if (child instanceof Shape.ElementChild html) {
        root.attributes(html, "");
        root.walk(html.content(), "");
      }
    }
    out.put(0, root);
    for (Map.Entry<Integer, Content> body : shape.bodies().entrySet()) {
      Content content = body.getValue();
      boolean edges =
          !content.gaps().isEmpty() && (content.head().dynamic() || content.tail().dynamic());
      Layout layout = empty(content.children().size(), edges);
      layout.walk(content, "");
      out.put(body.getKey(), layout);
    }
    return out;
  }

  private static Layout empty(int roots, boolean edges) {
    return new Layout(roots, new ArrayList<>(), new ArrayList<>(), edges);
  }

  private void walk(Content content, String path) {
    if (content.only() > 0) {
      regions.add(new RegionPlace(path, -1, content.only()));
      return;
    }
    for (int i = 0; i < content.gaps().size(); i++) {
      if (content.gaps().get(i).dynamic()) {
        places.add(new Place(path, i, content.gaps().get(i)));
      }
      if (i < content.children().size()) {
        child(content.children().get(i), path, i);
      }
    }
  }

  private void child(Shape.Child child, String path, int index) {
    String step = path.isEmpty() ? Integer.toString(index) : path + "." + index;
    switch (child) {
      case Shape.RegionChild region -> regions.add(new RegionPlace(path, index, region.region()));
      case Shape.CommentChild comment -> {}
      case Shape.ElementChild element -> {
        attributes(element, step);
        walk(element.content(), step);
      }
    }
  }

  private void attributes(Shape.ElementChild element, String path) {
    element
        .attributes()
        .forEach((name, run) -> {
          if (run.dynamic()) {
            places.add(new Place(path, name, run));
          }
        });
  }

  /** As they go over the wire, with a region's number as the id of its body. */
  static List<Object> wire(SortedMap<Integer, Layout> layouts) {
    List<Object> out = new ArrayList<>();
    layouts.forEach((id, layout) -> out.add(layout.wire(id)));
    return out;
  }

  private List<Object> wire(int id) {
    return List.of(
        id,
        roots,
        places.stream().map(p -> List.of(p.path(), p.key())).toList(),
        regions.stream().map(r -> List.of(r.path(), r.index(), r.region())).toList());
  }
}

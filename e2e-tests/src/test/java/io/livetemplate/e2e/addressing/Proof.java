package io.livetemplate.e2e.addressing;

import io.livetemplate.e2e.addressing.Shape.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The proof by differential parse: reads the shape from one state, and requires of the tree of
 * every other state that it is what the shape promises.
 */
final class Proof {
  private final List<Part> template;
  private final TreeBuilder builder;
  private final Map<Integer, Part.Region> regions = new HashMap<>();
  private final Map<Integer, Integer> frames = new HashMap<>();
  private final Map<Integer, List<String>> slots = new HashMap<>();

  private Proof(List<Part> template, TreeBuilder builder) {
    this.template = template;
    this.builder = builder;
    collect(template, 0);
  }

  /** What a proof came to. */
  sealed interface Verdict {
    String word();
  }

  /**
   * Every place outside of the opaque regions is addressed.
   *
   * @param opaque regions that are only replaced as a whole
   */
  record Addressable(Shape shape, Map<Integer, Part.Region> regions, Map<Integer, String> opaque)
      implements Verdict {
    Part.Region region(int id) {
      return Objects.requireNonNull(regions.get(id));
    }

    @Override
    public String word() {
      return opaque.isEmpty() ? "addressable" : "widened";
    }
  }

  /** The template cannot be served. */
  record Refused(String reason) implements Verdict {
    @Override
    public String word() {
      return "refused";
    }
  }

  static Verdict of(List<Part> template, TreeBuilder builder) {
    Proof proof = new Proof(template, builder);
    Map<Integer, String> opaque = new HashMap<>();
    while (true) {
      try {
        return new Addressable(proof.shape(new TreeSet<>(opaque.keySet())), proof.regions, opaque);
      } catch (Mismatch mismatch) {
        if (mismatch.frame() == 0) {
          return new Refused(String.valueOf(mismatch.getMessage()));
        }
        opaque.put(mismatch.frame(), String.valueOf(mismatch.getMessage()));
      }
    }
  }

  /** The pages that a proof parses. */
  static List<String> pages(List<Part> template) {
    return new Proof(template, new JsoupTrees())
        .variants().stream().map(state -> PageWriter.document(template, state, true)).toList();
  }

  private List<State> variants() {
    return State.variants(regions.size());
  }

  private Shape shape(Set<Integer> opaque) throws Mismatch {
    List<State> variants = variants();
    Shape shape = ShapeReader.read(document(variants.getFirst()), opaque);
    complete(shape, opaque);
    for (State state : variants) {
      new ShapeCheck(shape, regions, opaque, state, builder).document(document(state));
    }
    return shape;
  }

  private List<HtmlNode> document(State state) throws Mismatch {
    List<HtmlNode> page = builder.document(PageWriter.document(template, state, true));
    if (!holds(page, "body", "id", "lt-shapes") || !holds(page, "head", "name", "livetemplate")) {
      throw new Mismatch(0, "head or body do not hold what the page carries for the client");
    }
    return page;
  }

  private static boolean holds(List<HtmlNode> nodes, String parent, String key, String value) {
    for (HtmlNode node : nodes) {
      if (node instanceof HtmlNode.Element e && List.of("html", parent).contains(e.name())) {
        boolean found =
            e.children().stream()
                .anyMatch(n -> n instanceof HtmlNode.Element c && c.attribute(key).equals(value));
        if ((found && e.name().equals(parent)) || holds(e.children(), parent, key, value)) {
          return true;
        }
      }
    }
    return false;
  }

  private void complete(Shape shape, Set<Integer> opaque) throws Mismatch {
    for (int region : regions.keySet()) {
      if (!hidden(region, opaque) && !shape.bodies().containsKey(region)) {
        throw new Mismatch(frames.getOrDefault(region, 0), "region " + region + " is not found");
      }
    }
    slots(0, shape.root());
    for (Map.Entry<Integer, Content> body : shape.bodies().entrySet()) {
      if (!opaque.contains(body.getKey())) {
        slots(body.getKey(), body.getValue());
        edges(body.getKey(), body.getValue());
      }
    }
  }

  private boolean hidden(int region, Set<Integer> opaque) {
    int frame = frames.getOrDefault(region, 0);
    return frame != 0 && (opaque.contains(frame) || hidden(frame, opaque));
  }

  private void slots(int frame, Content content) throws Mismatch {
    List<String> missing = new ArrayList<>(slots.getOrDefault(frame, List.of()));
    runs(
        content,
        run ->
            run.segments()
                .forEach(segment -> {
                  if (segment instanceof Shape.SlotValue(String slot)) {
                    missing.remove(slot);
                  }
                }));
    if (!missing.isEmpty()) {
      throw new Mismatch(frame, "slots " + missing + " are not found");
    }
  }

  private static void edges(int region, Content body) throws Mismatch {
    if (body.children().isEmpty()) {
      throw new Mismatch(region, "an item has no node of its own");
    }
    boolean headBlocked = body.head().dynamic() && !body.tail().segments().isEmpty();
    boolean tailBlocked = body.tail().dynamic() && !body.head().segments().isEmpty();
    if (headBlocked || tailBlocked) {
      throw new Mismatch(region, "an item ends in text that runs into the text of the next");
    }
  }

  private static void runs(Content content, Consumer<Shape.Run> action) {
    content.gaps().forEach(action);
    for (Shape.Child child : content.children()) {
      if (child instanceof Shape.ElementChild element) {
        element.attributes().values().forEach(action);
        runs(element.content(), action);
      }
    }
  }

  private void collect(List<Part> parts, int frame) {
    for (Part part : parts) {
      switch (part) {
        case Part.Literal literal -> {}
        case Part.Slot slot ->
            slots.computeIfAbsent(frame, f -> new ArrayList<>()).add(slot.name());
        case Part.Region region -> {
          regions.put(region.id(), region);
          frames.put(region.id(), frame);
          collect(region.body(), region.id());
        }
      }
    }
  }
}

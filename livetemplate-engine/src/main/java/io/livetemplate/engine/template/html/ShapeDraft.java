package io.livetemplate.engine.template.html;

import io.livetemplate.api.strategy.Place;
import io.livetemplate.engine.template.mustache.Position;
import io.livetemplate.engine.template.shape.Alternative;
import io.livetemplate.engine.template.shape.DataGuard;
import io.livetemplate.engine.template.shape.HtmlPlace;
import io.livetemplate.engine.template.shape.HtmlRegion;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.template.shape.Part;
import io.livetemplate.engine.template.shape.Slot;
import io.livetemplate.engine.template.shape.UrlGuard;
import io.livetemplate.engine.template.shape.ValueGuard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A shape that is being read. */
final class ShapeDraft {
  private final List<Part> parts = new ArrayList<>();
  private final List<Slot> slots = new ArrayList<>();
  private final Map<Slot, Integer> numbers = new HashMap<>();
  private final List<HtmlPlace> places = new ArrayList<>();
  private final List<HtmlRegion> regions = new ArrayList<>();
  private final StringBuilder fixed = new StringBuilder();
  private final boolean root;
  private final Position start;
  private @Nullable RunDraft run;
  private boolean runAfterOpeningTag;
  private OptionalInt key = OptionalInt.empty();
  private boolean keyDecided;
  private int bootstrap = -1;
  private boolean bootstrapInHead;
  private int tail = -1;
  private boolean doctype;

  /**
   * Begins a shape.
   *
   * @param root whether it is a page's own
   * @param start where it begins in the template
   */
  ShapeDraft(boolean root, Position start) {
    this.root = root;
    this.start = start;
  }

  boolean isRoot() {
    return root;
  }

  /** The number of a slot; equal slots are one. */
  int slot(Slot slot) {
    Integer known = numbers.putIfAbsent(slot, slots.size());
    if (known == null) {
      slots.add(slot);
      return slots.size() - 1;
    }
    return known;
  }

  /** The run of text at the current end, begun when there is none. */
  RunDraft run(Position position, boolean afterOpeningTag) {
    if (run == null) {
      run = new RunDraft(false, position);
      runAfterOpeningTag = afterOpeningTag;
    }
    return run;
  }

  /**
   * Whether the text so far ends in a {@code <} that could begin a tag together with what follows.
   */
  boolean endsInLessThan() {
    return run != null
        && !run.pending().isEmpty()
        && run.pending().charAt(run.pending().length() - 1) == '<';
  }

  /** Whether a value stands in the text at the current end. */
  boolean isRunDynamic() {
    return run != null && run.isDynamic();
  }

  void endRun() {
    RunDraft ended = run;
    run = null;
    if (ended == null) {
      return;
    }
    if (!ended.isDynamic()) {
      fixed.append(ended.pending());
      return;
    }
    flush();
    Alternative always = new Alternative(List.of(), ended.segments(this));
    parts.add(
        ended.isData()
            ? new Part.Data(places.size())
            : new Part.Text(places.size(), runAfterOpeningTag));
    boolean raw = ended.slots().stream().anyMatch(Slot.Raw.class::isInstance);
    Place.Kind kind = raw ? Place.Kind.HTML : Place.Kind.TEXT;
    ValueGuard guard = ended.isData() ? DataGuard.JSON : null;
    places.add(new HtmlPlace(kind, "", guard, List.of(always), ended.position()));
  }

  void fixed(CharSequence html) {
    fixed.append(html);
  }

  void attribute(
      String name, @Nullable UrlGuard guard, List<Alternative> alternatives, Position position) {
    flush();
    parts.add(new Part.Attribute(places.size()));
    places.add(new HtmlPlace(Place.Kind.ATTRIBUTE, name, guard, alternatives, position));
  }

  void region(HtmlRegion region) {
    endRun();
    flush();
    regions.add(region);
    parts.add(new Part.Inner(regions.size()));
    keyDecided = true;
  }

  /** Called after each opening tag; {@code key} is the place of its key attribute. */
  void opened(String element, OptionalInt keyPlace) {
    if (!keyDecided) {
      key = keyPlace;
      keyDecided = true;
    }
    if (root && element.equals("head")) {
      bootstrapHere(true);
    } else if (root && element.equals("html")) {
      bootstrapHere(false);
    }
  }

  void doctype() {
    doctype = true;
    if (root) {
      bootstrapHere(false);
    }
  }

  /** Called before each closing tag is written. */
  void closing(String element) {
    if (root && tail < 0 && (element.equals("body") || element.equals("html"))) {
      flush();
      tail = parts.size();
    }
  }

  int placeCount() {
    return places.size();
  }

  HtmlShape finish() {
    endRun();
    flush();
    if (root) {
      parts.add(tail < 0 ? parts.size() : tail, new Part.Tail());
      parts.add(Math.max(bootstrap, 0), new Part.Bootstrap());
      if (!doctype) {
        if (bootstrap < 0 && beginsDynamic()) {
          // The parser drops white space in front of a body that no tag begins.
          parts.add(1, new Part.Static("<body>"));
        }
        parts.addFirst(new Part.Static("<!doctype html>"));
      }
    }
    return new HtmlShape(parts, slots, places, regions, key, start);
  }

  /** Whether it begins with what the parser would put elsewhere, or in front of the body. */
  private boolean beginsDynamic() {
    return parts.stream()
        .filter(part -> !(part instanceof Part.Static fixed && fixed.html().isBlank()))
        .skip(1) // the bootstrap
        .findFirst()
        .filter(part ->
            part instanceof Part.Text
                || part instanceof Part.Inner
                || (part instanceof Part.Static fixed
                    && fixed.html().stripLeading().startsWith("<noscript")))
        .isPresent();
  }

  private void bootstrapHere(boolean inHead) {
    if (!bootstrapInHead) {
      flush();
      bootstrap = parts.size();
      bootstrapInHead = inHead;
    }
  }

  private void flush() {
    if (!fixed.isEmpty()) {
      parts.add(new Part.Static(fixed.toString()));
      fixed.setLength(0);
    }
  }
}

package io.livetemplate.engine.template.shape;

import io.livetemplate.api.strategy.Shape;
import io.livetemplate.api.strategy.ShapeId;
import io.livetemplate.engine.template.mustache.Position;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A compiled region. Immutable once its {@link #name} and {@link #layout} have been set, which the
 * compiler does before it hands it out.
 */
public final class HtmlShape implements Shape {
  private final List<Part> parts;
  private final List<Slot> slots;
  private final List<HtmlPlace> places;
  private final List<HtmlRegion> regions;
  private final OptionalInt key;
  private final int fixedLength;
  private final boolean root;
  private final Position start;
  private Inline inline = new Inline(List.of(), List.of());
  private @Nullable ShapeId id;
  private @Nullable Layout layout;
  private @Nullable Composition composition;
  private @Nullable Statics statics;

  /** Found when it is first asked for; threads that race find the same. */
  private @Nullable Writing writing;

  /** How long the last document was, in characters. A guess may be wrong, so threads may race. */
  private int lastLength;

  /**
   * A shape that has not been laid out yet.
   *
   * @param parts in document order
   * @param slots what is read from the model
   * @param places what is written
   * @param regions what stands inside
   * @param key the place that tells the items of a list apart
   * @param start where it begins in the template, for messages
   */
  public HtmlShape(
      List<Part> parts,
      List<Slot> slots,
      List<HtmlPlace> places,
      List<HtmlRegion> regions,
      OptionalInt key,
      Position start) {
    this.parts = List.copyOf(parts);
    this.slots = List.copyOf(slots);
    this.places = List.copyOf(places);
    this.regions = List.copyOf(regions);
    this.key = key;
    this.start = start;
    this.root = parts.stream().anyMatch(part -> part instanceof Part.Tail);
    this.fixedLength =
        parts.stream()
            .mapToInt(part -> part instanceof Part.Static fixed ? fixed.html().length() : 0)
            .sum();
  }

  /**
   * Sets what the parser makes of this shape. Called once, by the compiler, before any other thread
   * sees the shape.
   *
   * @param found the layout
   */
  public void layout(Layout found) {
    layout = found;
    composition = Composition.of(this, isRoot());
    writing = null;
  }

  /** {@return what the parser makes of it} */
  public Layout layout() {
    if (layout == null) {
      throw new IllegalStateException("shape " + id + " has not been laid out yet");
    }
    return layout;
  }

  /**
   * Sets what scripts and styles stand in the text. Called at most once, by the compiler, for a
   * root shape.
   *
   * @param found all of the page
   */
  public void inline(Inline found) {
    inline = found;
  }

  /** {@return the scripts and styles that stand in the text; none but for root shapes} */
  public Inline inline() {
    return inline;
  }

  /** {@return the values that travel for one version, and how places are put together from them} */
  public Composition composition() {
    if (composition == null) {
      throw new IllegalStateException("shape " + id + " has not been laid out yet");
    }
    return composition;
  }

  /**
   * Sets what a browser builds items from. Called at most once, by the compiler, when it has proven
   * that this works.
   *
   * @param found of this shape
   */
  public void statics(Statics found) {
    statics = found;
  }

  /** {@return what a browser builds items from; empty when it cannot build any} */
  public Optional<Statics> statics() {
    return Optional.ofNullable(statics);
  }

  /** {@return whether it is the shape of a page} */
  public boolean isRoot() {
    return root;
  }

  /** {@return whether the layout has been found} */
  public boolean isLaidOut() {
    return layout != null;
  }

  /**
   * Sets the name. Called once, by the compiler, before any other thread sees the shape.
   *
   * @param hash of the content, and of all shapes inside
   */
  public void name(ShapeId hash) {
    id = hash;
  }

  @Override
  public ShapeId id() {
    if (id == null) {
      throw new IllegalStateException("the shape at " + start + " has not been named yet");
    }
    return id;
  }

  /** {@return the pieces in document order} */
  public List<Part> parts() {
    return parts;
  }

  @Override
  public int slots() {
    return composition().slots();
  }

  /** {@return what is read from the model} */
  public List<Slot> slotSources() {
    return slots;
  }

  @Override
  public List<HtmlPlace> places() {
    return places;
  }

  /** {@return the regions inside; region number 1 comes first} */
  public List<HtmlRegion> regions() {
    return regions;
  }

  @Override
  public List<HtmlShape> bodies() {
    return regions.stream().map(region -> region.body().get()).toList();
  }

  /** {@return the place that tells the items of a list apart; empty: their position does} */
  public OptionalInt key() {
    return key;
  }

  /** {@return how many characters of its HTML never change, regions inside it not counted} */
  public int fixedLength() {
    return fixedLength;
  }

  Writing writing() {
    Writing found = writing;
    if (found == null) {
      found = Writing.of(this);
      writing = found;
    }
    return found;
  }

  /** How long the next document may well be, in characters. */
  int expectedLength() {
    return Math.max(fixedLength, lastLength + lastLength / 16);
  }

  void written(int length) {
    lastLength = length;
  }

  /** {@return where it begins in the template, for messages} */
  public Position start() {
    return start;
  }

  @Override
  public List<Integer> slotsOf(int place) {
    return composition().slotsOf(place);
  }

  @Override
  public boolean isBuildable() {
    return statics != null;
  }

  @Override
  public boolean isMovable() {
    return layout().items() && layout().roots() > 0;
  }

  @Override
  public int roots() {
    return layout().roots();
  }

  @Override
  public String toString() {
    return "HtmlShape[" + id + "]";
  }
}

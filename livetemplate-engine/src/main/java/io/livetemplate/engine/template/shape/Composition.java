package io.livetemplate.engine.template.shape;

import io.livetemplate.api.strategy.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values that travel for one version of a shape, and how its places are put together from them.
 * A value that is read once and written in several places travels once; what only the server can
 * put together (on condition, or judged as a whole) travels as it is written.
 */
public final class Composition {
  /**
   * A value of a place (its number), or one that is read (its number below -1, see {@link #read}).
   */
  private final int[] sources;

  private final List<Optional<List<Segment>>> places;
  private final List<List<Integer>> slotsOf;

  private Composition(
      int[] sources, List<Optional<List<Segment>>> places, List<List<Integer>> slotsOf) {
    this.sources = sources;
    this.places = places;
    this.slotsOf = slotsOf;
  }

  /**
   * How the places of a shape are put together.
   *
   * @param shape laid out
   * @param root whether it is a page's own: no second item of it is ever built
   */
  static Composition of(HtmlShape shape, boolean root) {
    int count = shape.places().size();
    int[] uses = new int[shape.slotSources().size()];
    List<Optional<List<Segment>>> plain = new ArrayList<>(count);
    for (int place = 0; place < count; place++) {
      boolean known = shape.layout().places().get(place).index() != Spot.UNKNOWN;
      Optional<List<Segment>> segments =
          known ? segments(shape.places().get(place)) : Optional.empty();
      segments.ifPresent(all -> reads(all).forEach(read -> uses[read]++));
      plain.add(segments);
    }
    return new Builder(uses, root).build(plain);
  }

  /** What a place is put together from, when it is nothing but that. */
  private static Optional<List<Segment>> segments(HtmlPlace place) {
    if (place.alternatives().size() != 1
        || !place.alternatives().getFirst().conditions().isEmpty()
        || (place.kind() != Place.Kind.TEXT && place.kind() != Place.Kind.ATTRIBUTE)) {
      return Optional.empty();
    }
    List<Segment> segments = place.alternatives().getFirst().segments();
    return isHarmless(place.guard(), segments) && !reads(segments).isEmpty()
        ? Optional.of(segments)
        : Optional.empty();
  }

  /** Whether no value can change what the guard says of the whole. */
  static boolean isHarmless(@Nullable ValueGuard guard, List<Segment> segments) {
    return switch (guard) {
      case null -> true;
      case UrlGuard url -> isOne(url.rule()) && isLocal(segments);
      case DataGuard data -> false;
    };
  }

  /** Whether a value is one URL, so that what it begins with decides how it is judged. */
  private static boolean isOne(UrlRule rule) {
    return rule == UrlRule.ONE || rule == UrlRule.IMAGE;
  }

  /** Whether it begins so that no value behind can make it run as script. */
  private static boolean isLocal(List<Segment> segments) {
    return segments.getFirst() instanceof Segment.Literal first
        && !first.text().isEmpty()
        && "/#?.".indexOf(first.text().charAt(0)) >= 0;
  }

  private static Set<Integer> reads(List<Segment> segments) {
    Set<Integer> reads = new TreeSet<>();
    for (Segment segment : segments) {
      if (segment instanceof Segment.Value value) {
        reads.add(value.slot());
      }
    }
    return reads;
  }

  private static final class Builder {
    private final int[] uses;
    private final boolean root;
    private final int[] numbers;
    private final List<Integer> sources = new ArrayList<>();

    Builder(int[] uses, boolean root) {
      this.uses = uses;
      this.root = root;
      this.numbers = new int[uses.length];
      Arrays.fill(numbers, -1);
    }

    Composition build(List<Optional<List<Segment>>> plain) {
      List<Optional<List<Segment>>> places = new ArrayList<>(plain.size());
      List<List<Integer>> slotsOf = new ArrayList<>(plain.size());
      for (int place = 0; place < plain.size(); place++) {
        Optional<List<Segment>> segments = plain.get(place).filter(this::pays).map(this::numbered);
        if (segments.isEmpty()) {
          sources.add(place);
          slotsOf.add(List.of(sources.size() - 1));
        } else {
          slotsOf.add(List.copyOf(reads(segments.get())));
        }
        places.add(segments);
      }
      return new Composition(
          sources.stream().mapToInt(Integer::intValue).toArray(),
          List.copyOf(places),
          List.copyOf(slotsOf));
    }

    /** Whether to tell the browser of the segments saves anything. */
    private boolean pays(List<Segment> segments) {
      boolean shared = reads(segments).stream().anyMatch(read -> uses[read] > 1);
      return shared || (!root && segments.size() > 1);
    }

    private List<Segment> numbered(List<Segment> segments) {
      return segments.stream().map(this::numbered).toList();
    }

    private Segment numbered(Segment segment) {
      return switch (segment) {
        case Segment.Literal literal -> literal;
        case Segment.Value value -> {
          if (numbers[value.slot()] < 0) {
            numbers[value.slot()] = sources.size();
            sources.add(read(value.slot()));
          }
          yield new Segment.Value(numbers[value.slot()]);
        }
      };
    }
  }

  /** Tells a read from a place by its sign; its own inverse. */
  private static int read(int source) {
    return -1 - source;
  }

  /** {@return how many values travel} */
  public int slots() {
    return sources.length;
  }

  /**
   * What a place is put together from.
   *
   * @param place its number
   * @return literals, and values by the numbers of their slots; empty: the place is a slot itself
   */
  public Optional<List<Segment>> segments(int place) {
    return places.get(place);
  }

  /**
   * The slots that a place is put together from.
   *
   * @param place its number
   * @return each once
   */
  public List<Integer> slotsOf(int place) {
    return slotsOf.get(place);
  }

  /**
   * A value as it travels.
   *
   * @param slot its number
   * @param version of the shape
   * @return null for an attribute that is not there
   */
  public @Nullable String value(int slot, Version version) {
    int source = sources[slot];
    return source >= 0
        ? version.shape().places().get(source).value(version)
        : version.read(read(source));
  }
}

package io.livetemplate.engine.template.shape;

import io.livetemplate.api.strategy.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How versions of a shape are written, as far as that can be known before there is one: what never
 * changes is put together, names and quotes of attributes included.
 */
final class Writing {
  /** What there is to write; nearly all of it is of the first kinds, which need no call. */
  private enum Kind {
    FIXED,
    TEXT_VALUE,
    ATTRIBUTE_VALUE,
    OTHER
  }

  private final Kind[] kinds;
  private final String[] texts;
  private final int[] slots;
  private final Step[] others;

  private Writing(List<Step> steps) {
    int size = steps.size();
    kinds = new Kind[size];
    texts = new String[size];
    slots = new int[size];
    others = new Step[size];
    for (int i = 0; i < size; i++) {
      Step step = steps.get(i);
      others[i] = step;
      texts[i] = step instanceof Step.Fixed fixed ? fixed.html() : "";
      slots[i] =
          switch (step) {
            case Step.TextValue value -> value.slot();
            case Step.AttributeValue value -> value.slot();
            default -> -1;
          };
      kinds[i] =
          switch (step) {
            case Step.Fixed fixed -> Kind.FIXED;
            case Step.TextValue value -> Kind.TEXT_VALUE;
            case Step.AttributeValue value -> Kind.ATTRIBUTE_VALUE;
            default -> Kind.OTHER;
          };
    }
  }

  static Writing of(HtmlShape shape) {
    Builder builder = new Builder();
    for (Part part : shape.parts()) {
      builder.part(shape, part);
    }
    return new Writing(builder.finish());
  }

  void write(Version version, HtmlWriter writer) {
    StringBuilder out = writer.out();
    for (int i = 0; i < kinds.length; i++) {
      switch (kinds[i]) {
        case FIXED -> out.append(texts[i]);
        case TEXT_VALUE -> Escape.text(version.read(slots[i]), out);
        case ATTRIBUTE_VALUE -> Escape.attribute(version.read(slots[i]), out);
        case OTHER -> others[i].write(version, writer);
      }
    }
  }

  private static final class Builder {
    private final List<Step> steps = new ArrayList<>();
    private final StringBuilder fixed = new StringBuilder();

    void part(HtmlShape shape, Part part) {
      switch (part) {
        case Part.Static text -> fixed.append(text.html());
        case Part.Text text -> text(shape.places().get(text.place()), text.afterOpeningTag());
        case Part.Data data -> step(new Step.Data(shape.places().get(data.place())));
        case Part.Attribute attribute -> attribute(shape.places().get(attribute.place()));
        case Part.Inner inner -> {
          boolean marked = HtmlWriter.isMarked(shape, inner.region());
          fixed.append(marked ? HtmlWriter.OPEN : "");
          step(new Step.Region(inner.region()));
          fixed.append(marked ? HtmlWriter.CLOSE : "");
        }
        case Part.Bootstrap bootstrap -> step(new Step.Bootstrap());
        case Part.Tail tail -> step(new Step.Tail());
      }
    }

    private void text(HtmlPlace place, boolean afterOpeningTag) {
      List<Segment> always = always(place);
      if (always == null
          || afterOpeningTag
          || place.guard() != null
          || place.kind() != Place.Kind.TEXT) {
        step(new Step.Text(place, afterOpeningTag));
        return;
      }
      for (Segment segment : always) {
        switch (segment) {
          case Segment.Literal literal -> Escape.text(literal.text(), fixed);
          case Segment.Value value -> step(new Step.TextValue(value.slot()));
        }
      }
    }

    private void attribute(HtmlPlace place) {
      List<Segment> always = always(place);
      if (always != null) {
        fixed.append(' ').append(place.name()).append("=\"");
        ValueGuard guard = place.guard();
        if (guard == null || Composition.isHarmless(guard, always)) {
          segments(always);
        } else {
          step(new Step.Judged(place.alternatives().getFirst(), guard));
        }
        fixed.append('"');
      } else {
        step(constant(place));
      }
    }

    private void segments(List<Segment> segments) {
      for (Segment segment : segments) {
        switch (segment) {
          case Segment.Literal literal -> Escape.attribute(literal.text(), fixed);
          case Segment.Value value -> step(new Step.AttributeValue(value.slot()));
        }
      }
    }

    /** An attribute that is there or not, but always the same when it is, is put together. */
    private static Step constant(HtmlPlace place) {
      boolean constant =
          place.alternatives().size() == 1
              && place.guard() == null
              && place.alternatives().getFirst().segments().stream()
                  .allMatch(segment -> segment instanceof Segment.Literal);
      if (!constant) {
        return new Step.Attribute(place);
      }
      StringBuilder html = new StringBuilder().append(' ').append(place.name()).append("=\"");
      for (Segment segment : place.alternatives().getFirst().segments()) {
        if (segment instanceof Segment.Literal literal) {
          Escape.attribute(literal.text(), html);
        }
      }
      int[] conditions =
          place.alternatives().getFirst().conditions().stream()
              .mapToInt(Integer::intValue)
              .toArray();
      return new Step.Flag(conditions, html.append('"').toString());
    }

    /** What the place is put together from, when that depends on no condition. */
    private static @Nullable List<Segment> always(HtmlPlace place) {
      return place.alternatives().size() == 1
              && place.alternatives().getFirst().conditions().isEmpty()
          ? place.alternatives().getFirst().segments()
          : null;
    }

    private void step(Step step) {
      flush();
      steps.add(step);
    }

    private void flush() {
      if (!fixed.isEmpty()) {
        steps.add(new Step.Fixed(fixed.toString()));
        fixed.setLength(0);
      }
    }

    List<Step> finish() {
      flush();
      return steps;
    }
  }
}

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
  private final Step[] steps;

  private Writing(Step[] steps) {
    this.steps = steps;
  }

  static Writing of(HtmlShape shape) {
    Builder builder = new Builder();
    for (Part part : shape.parts()) {
      builder.part(shape, part);
    }
    return new Writing(builder.finish());
  }

  void write(Version version, HtmlWriter writer) {
    for (Step step : steps) {
      step.write(version, writer);
    }
  }

  private static final class Builder {
    private final List<Step> steps = new ArrayList<>();
    private final StringBuilder fixed = new StringBuilder();

    void part(HtmlShape shape, Part part) {
      switch (part) {
        case Part.Static text -> fixed.append(text.html());
        case Part.Text text -> text(shape.places().get(text.place()), text.afterOpeningTag());
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
      if (always == null || afterOpeningTag || place.kind() != Place.Kind.TEXT) {
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
      if (always != null && place.guard() == null) {
        fixed.append(' ').append(place.name()).append("=\"");
        segments(always);
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
      return new Step.Flag(place.alternatives().getFirst(), html.append('"').toString());
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

    Step[] finish() {
      flush();
      return steps.toArray(Step[]::new);
    }
  }
}

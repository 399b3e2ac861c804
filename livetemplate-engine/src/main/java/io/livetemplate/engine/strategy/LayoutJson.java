package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Place;
import io.livetemplate.engine.template.shape.Composition;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.template.shape.Layout;
import io.livetemplate.engine.template.shape.Segment;
import io.livetemplate.engine.template.shape.Spot;
import io.livetemplate.engine.template.shape.Statics;
import java.util.List;
import java.util.Optional;

/** Writes what a browser is told of a shape: {@code [id, check, places, regions, roots]}. */
public final class LayoutJson {
  private LayoutJson() {}

  /**
   * Writes a layout.
   *
   * @param shape a shape that is laid out
   * @param statics whether to send what items are built from; else the browser takes it from an
   *     item that it has
   * @return JSON text
   */
  public static String of(HtmlShape shape, boolean statics) {
    Layout layout = shape.layout();
    boolean roots = layout.roots() != 1;
    boolean regions = roots || !layout.regions().isEmpty();
    JsonText json = new JsonText();
    json.startArray().text(shape.id().text());
    check(shape, statics, json);
    if (regions || !layout.places().isEmpty()) {
      places(shape, json);
    }
    if (regions) {
      regions(shape, json);
    }
    if (roots) {
      json.number(layout.roots());
    }
    return json.endArray().toString();
  }

  private static void check(HtmlShape shape, boolean html, JsonText json) {
    Optional<Statics> known = shape.statics();
    if (known.isEmpty()) {
      json.number(shape.layout().check());
    } else if (html) {
      json.text(known.get().html());
    } else {
      json.number(known.get().check());
    }
  }

  private static void places(HtmlShape shape, JsonText json) {
    json.startArray();
    for (int place = 0; place < shape.places().size(); place++) {
      Spot spot = shape.layout().places().get(place);
      if (spot.index() == Spot.UNKNOWN) {
        json.text(null);
      } else {
        json.startArray().text(spot.path());
        where(shape.places().get(place), spot, json);
        segments(shape.composition(), place, json);
        json.endArray();
      }
    }
    json.endArray();
  }

  private static void where(Place place, Spot spot, JsonText json) {
    if (place.kind() == Place.Kind.ATTRIBUTE) {
      json.text(spot.attribute());
    } else {
      json.number(spot.index());
    }
  }

  private static void segments(Composition composition, int place, JsonText json) {
    for (Segment segment : composition.segments(place).orElse(List.of())) {
      switch (segment) {
        case Segment.Literal literal -> json.text(literal.text());
        case Segment.Value value -> json.number(value.slot());
      }
    }
  }

  private static void regions(HtmlShape shape, JsonText json) {
    json.startArray();
    for (int region = 0; region < shape.layout().regions().size(); region++) {
      Spot spot = shape.layout().regions().get(region);
      json.startArray().text(spot.path()).number(spot.index());
      json.text(shape.regions().get(region).body().get().id().text()).endArray();
    }
    json.endArray();
  }
}

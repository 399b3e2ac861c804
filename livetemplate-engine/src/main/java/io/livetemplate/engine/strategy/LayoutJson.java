package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Place;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.template.shape.Layout;
import io.livetemplate.engine.template.shape.Spot;

/** Writes what a browser is told of a shape: {@code [id, roots, places, regions]}. */
public final class LayoutJson {
  private LayoutJson() {}

  /**
   * Writes a layout.
   *
   * @param shape a shape that is laid out
   * @return JSON text
   */
  public static String of(HtmlShape shape) {
    Layout layout = shape.layout();
    JsonText json = new JsonText();
    json.startArray().text(shape.id().text()).number(layout.roots()).startArray();
    for (int place = 0; place < layout.places().size(); place++) {
      place(shape.places().get(place), layout.places().get(place), json);
    }
    json.endArray().startArray();
    for (int region = 0; region < layout.regions().size(); region++) {
      Spot spot = layout.regions().get(region);
      json.startArray().text(spot.path()).number(spot.index());
      json.text(shape.regions().get(region).body().get().id().text()).endArray();
    }
    return json.endArray().endArray().toString();
  }

  private static void place(Place place, Spot spot, JsonText json) {
    if (spot.index() == Spot.UNKNOWN) {
      json.text(null);
      return;
    }
    json.startArray().text(spot.path());
    switch (place.kind()) {
      case TEXT, HTML -> json.number(spot.index());
      case ATTRIBUTE -> json.text(place.name());
    }
    json.endArray();
  }
}

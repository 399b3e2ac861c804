package io.livetemplate.engine.conformance;

import io.livetemplate.engine.conformance.ClientLayout.PlaceAt;
import io.livetemplate.engine.conformance.Wire.Misfit;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where a value is written.
 *
 * @param element whose attribute or whole content it is; null for a run of text
 */
record Written(PlaceAt at, @Nullable Element element, @Nullable Range text) {
  static List<@Nullable Written> all(ClientLayout layout, Range range, @Nullable Element self) {
    List<@Nullable Written> all = new ArrayList<>();
    for (PlaceAt place : layout.places()) {
      all.add(place == null ? null : of(place, range, self));
    }
    return all;
  }

  static Written of(PlaceAt place, Range range, @Nullable Element self) {
    Range level = range;
    Element element = self;
    for (int step : place.path()) {
      element = level.element(step);
      level = Range.in(element);
    }
    boolean whole = place.attribute() != null || place.gap() < 0;
    if (whole && element == null) {
      throw new Misfit("a place without element");
    }
    return whole
        ? new Written(place, element, null)
        : new Written(place, null, level.gap(place.gap()));
  }

  static void write(@Nullable Written place, @Nullable String value) {
    if (place == null) {
      throw new Misfit("a place that cannot be written");
    }
    Element element = place.element();
    Range text = place.text();
    if (text != null) {
      text.replace(
          value == null || value.isEmpty()
              ? List.of()
              : List.of(new org.jsoup.nodes.TextNode(value)));
    } else if (element != null) {
      String name = place.at().attribute();
      if (name == null) {
        Range.in(element).replace(Statics.parse(value == null ? "" : value, element));
      } else if (value == null) {
        element.attributes().removeIgnoreCase(name);
      } else {
        element.attributes().put(Statics.name(element, name), value);
      }
    }
  }
}

package io.livetemplate.engine.conformance;

import io.livetemplate.engine.conformance.ClientLayout.PlaceAt;
import io.livetemplate.engine.conformance.Wire.Misfit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Patches that write values and leave all nodes where they are. */
final class ValuePatches {
  private ValuePatches() {}

  /** Values of the places of an item, by number. */
  static void places(Place item, List<@Nullable Object> payload) {
    for (int at = 0; at < payload.size(); at += 2) {
      Written.write(
          item.written().get(Wire.number(payload.get(at))), Wire.value(payload.get(at + 1)));
    }
  }

  /** Values of some slots of an item, by number. */
  static void slots(Place item, List<@Nullable Object> payload) {
    Map<Integer, @Nullable String> values = new HashMap<>();
    for (int at = 0; at < payload.size(); at += 2) {
      values.put(Wire.number(payload.get(at)), Wire.value(payload.get(at + 1)));
    }
    for (Written place : item.written()) {
      if (place != null && values.keySet().containsAll(place.at().slots())) {
        Written.write(place, place.at().compose(values));
      }
    }
  }

  /**
   * Values of one place in many items of a section. The rows of a column are addresses too, so they
   * are looked up before anything moves.
   */
  static List<Runnable> column(Place section, List<@Nullable Object> payload) {
    List<Range> items = section.items();
    List<Runnable> writes = new ArrayList<>();
    for (int at = 0; at < payload.size(); at += 3) {
      int number = Wire.number(payload.get(at));
      List<Object> rows = Order.read(Wire.list(payload.get(at + 1)));
      List<@Nullable Object> values = Wire.list(payload.get(at + 2));
      if (rows.size() != values.size()) {
        throw new Misfit(rows.size() + " rows, " + values.size() + " values");
      }
      for (int row = 0; row < rows.size(); row++) {
        PlaceAt place = section.layout().places().get(number);
        if (place == null) {
          throw new Misfit("a place that cannot be written");
        }
        Written where = Written.of(place, items.get((Integer) rows.get(row)), null);
        String value = Wire.value(values.get(row));
        writes.add(() -> Written.write(where, value));
      }
    }
    return writes;
  }

  /** Tokens of classes of an item. */
  static void tokens(Place item, List<@Nullable Object> payload) {
    for (int at = 0; at < payload.size(); at += 2) {
      Written place = item.written().get(Wire.number(payload.get(at)));
      Element element = place == null ? null : place.element();
      if (place == null || element == null) {
        throw new Misfit("no class to change");
      }
      List<String> tokens = new ArrayList<>(words(element.attr("class")));
      for (String word : words(Wire.text(payload.get(at + 1)))) {
        String token = word.substring(1);
        if (word.charAt(0) == '-') {
          tokens.remove(token);
        } else {
          tokens.add(token);
        }
      }
      Written.write(place, String.join(" ", tokens));
    }
  }

  private static List<String> words(String text) {
    return List.of(text.split("[ \t\n\f\r]+")).stream().filter(word -> !word.isEmpty()).toList();
  }
}

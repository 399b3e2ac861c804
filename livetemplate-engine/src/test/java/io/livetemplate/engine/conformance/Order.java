package io.livetemplate.engine.conformance;

import io.livetemplate.engine.conformance.Wire.Misfit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The order language: what a section consists of after a change. */
final class Order {
  private Order() {}

  /** Old indexes as integers; new items as they stand there. */
  static List<Object> read(List<@Nullable Object> json) {
    List<Object> items = new ArrayList<>();
    Set<Integer> named = new HashSet<>();
    for (Object entry : json) {
      if (entry instanceof Integer number && number < 0) {
        if (items.isEmpty() || !(items.getLast() instanceof Integer last)) {
          throw new Misfit("a run that begins nowhere: " + json);
        }
        int count = (1 - number) / 2;
        int step = number % 2 == 0 ? 1 : -1;
        for (int i = 1; i <= count; i++) {
          items.add(last + step * i);
        }
      } else if (entry != null) {
        items.add(entry);
      }
    }
    for (Object item : items) {
      if (item instanceof Integer index && (index < 0 || !named.add(index))) {
        throw new Misfit("item " + index + " in " + json);
      }
    }
    return items;
  }

  /** The list that an edit leads to. */
  static List<Object> edit(List<@Nullable Object> payload, int before) {
    boolean[] gone = new boolean[before];
    List<List<Object>> pieces = new ArrayList<>();
    for (int i = 0; i <= before; i++) {
      pieces.add(new ArrayList<>());
    }
    int last = 0;
    for (int at = 0; at < payload.size(); at += 2) {
      int index = Wire.number(payload.get(at));
      if (index < last) {
        throw new Misfit("an edit goes back to " + index);
      }
      last = index;
      switch (payload.get(at + 1)) {
        case Integer count -> {
          for (int i = index; i < index + count; i++) {
            gone[i] = true;
          }
        }
        case String html -> pieces.get(index).add(html);
        case List<?> moved -> {
          List<Object> items = read(Wire.list(moved));
          pieces.get(index).addAll(items);
          items.forEach(item -> gone[(Integer) item] = true);
        }
        case null, default -> throw new Misfit("not an edit: " + payload);
      }
    }
    List<Object> items = new ArrayList<>();
    for (int i = 0; i <= before; i++) {
      items.addAll(pieces.get(i));
      if (i < before && !gone[i]) {
        items.add(i);
      }
    }
    return items;
  }
}

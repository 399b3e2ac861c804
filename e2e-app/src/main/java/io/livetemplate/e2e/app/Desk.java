package io.livetemplate.e2e.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a page shows: a bit of each kind of content.
 *
 * @param name which desk, from the path
 * @param user who looks at it
 * @param count a number in texts
 * @param tone a token of a class, and an attribute
 * @param open whether the section with the details is there
 * @param note a text that the user writes
 * @param items a list with keys
 * @param news what topics brought
 */
record Desk(
    String name,
    String user,
    int count,
    String tone,
    boolean open,
    String note,
    List<Item> items,
    List<String> news) {

  static Desk of(String name, String user) {
    List<Item> items =
        IntStream.rangeClosed(1, 20).mapToObj(id -> new Item(id, "Item " + id, id * 10)).toList();
    return new Desk(name, user, 0, "calm", false, "", items, List.of());
  }

  Desk count(int now) {
    return new Desk(name, user, now, tone, open, note, items, news);
  }

  Desk tone(String now) {
    return new Desk(name, user, count, now, open, note, items, news);
  }

  Desk toggle() {
    return new Desk(name, user, count, tone, !open, note, items, news);
  }

  Desk note(String now) {
    return new Desk(name, user, count, tone, open, now, items, news);
  }

  Desk told(String text) {
    List<String> now = Stream.concat(news.stream(), Stream.of(text)).toList();
    return new Desk(name, user, count, tone, open, note, items, now);
  }

  Desk items(UnaryOperator<List<Item>> change) {
    List<Item> now = List.copyOf(change.apply(new ArrayList<>(items)));
    return new Desk(name, user, count, tone, open, note, now, news);
  }
}

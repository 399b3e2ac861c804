package io.livetemplate.engine.conformance;

import io.livetemplate.engine.conformance.Piece.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Makes up models for random templates, and what becomes of them. */
final class RandomModel {
  private static final List<Object> VALUES =
      List.of(
          "",
          "x",
          "y z",
          "1",
          2.5,
          12,
          "007",
          "<b>&amp;",
          "\"q\" 'r'",
          "\nline",
          "\n\nlines\r\nof\rall kinds",
          "\u00e9\u20ac\ud83d\ude00",
          "a longer text, which takes some bytes",
          " ",
          "-0",
          "1e5",
          "on",
          "x]-->",
          "a\u0000b",
          0,
          true);
  private static final List<Object> URLS =
      List.of("/x", "?q=1&r=2", "#top", "https://a.example/", "javascript:alert(1)", "");
  private static final List<Object> WIDTHS = List.of("1px", "20%", "", "calc(1px + 2em)", "none");
  private static final List<Object> HTML =
      List.of(
          "",
          "plain",
          "<b>x</b>",
          "<ul><li>1<li>2</ul>y",
          "</div><p>unbalanced",
          "<p onclick=\"x()\">&amp;<script>x()</script></p>",
          "<svg><circle r=\"1\"/></svg>",
          "<table><tr><td>1</table>");
  private static final List<Object> DATA =
      List.of(1, "</script><b>", List.of(1, "<!--", true), Map.of("x", Map.of("y", 2.5)), "");
  private static final List<Object> TAGS =
      List.of(List.of(), List.of("one"), List.of("two", "<3>"), List.of("b", "b", "a&b"));
  private static final List<String> NAMES = List.of("a", "b", "c", "a", "b", "n", "u", "w", "h");
  private static final List<String> OTHERS = List.of("data", "tags", "o");
  private static final int DEEPEST = 3;

  private final RandomGenerator random;

  RandomModel(RandomGenerator random) {
    this.random = random;
  }

  /** A model for a template. */
  Map<String, Object> first(Piece template) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("k", "root");
    fill(model, template.sections(), 0);
    return model;
  }

  private void fill(Map<String, Object> model, List<Section> sections, int depth) {
    Stream.concat(NAMES.stream(), OTHERS.stream()).forEach(name -> model.put(name, value(name)));
    model.put("f", random.nextBoolean());
    model.put("g", random.nextInt(3) == 0);
    sections.forEach(section -> model.put(section.name(), content(section, depth)));
  }

  private Object value(String name) {
    return switch (name) {
      case "n" -> random.nextInt(20);
      case "u" -> Words.pick(random, URLS);
      case "w" -> Words.pick(random, WIDTHS);
      case "h" -> Words.pick(random, HTML);
      case "data" -> Words.pick(random, DATA);
      case "tags" -> Words.pick(random, TAGS);
      case "o" -> Map.of("a", value("a"), "p", Map.of("b", value("b")));
      default -> Words.pick(random, VALUES);
    };
  }

  private Object content(Section section, int depth) {
    if (!section.list()) {
      return switch (random.nextInt(3)) {
        case 0 -> false;
        case 1 -> inside(section).isEmpty() ? true : item(section, "k", depth);
        default -> item(section, "k", depth);
      };
    }
    int count =
        switch (depth >= DEEPEST ? 0 : random.nextInt(5 + depth)) {
          case 0 -> 0;
          case 1 -> 1;
          case 2 -> 2 + random.nextInt(3);
          case 3, 4 -> random.nextInt(9);
          default -> random.nextInt(2);
        };
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(item(section, random.nextInt(30) == 0 ? "same" : String.valueOf(i), depth));
    }
    return items;
  }

  private Map<String, Object> item(Section section, String key, int depth) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("k", key);
    fill(item, inside(section), depth + 1);
    return item;
  }

  /** The sections whose data is in the items of one. */
  private static List<Section> inside(Section section) {
    List<Section> inside = new ArrayList<>(Piece.sections(section.children()));
    if (section.repeats()) {
      inside.add(section);
    }
    return inside;
  }

  /** A model that differs from another a little, or a lot. */
  Map<String, Object> change(Map<String, Object> model, Piece template) {
    if (random.nextInt(6) == 0) {
      return first(template);
    }
    Map<String, Object> changed = model;
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      changed = changed(changed, template.sections(), 0);
    }
    return changed;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> changed(Map<String, Object> model, List<Section> inside, int depth) {
    Map<String, Object> copy = new LinkedHashMap<>(model);
    if (inside.isEmpty() || random.nextInt(3) == 0) {
      switch (random.nextInt(6)) {
        case 0 -> copy.put("f", !Boolean.TRUE.equals(copy.get("f")));
        case 1 -> copy.put("g", !Boolean.TRUE.equals(copy.get("g")));
        case 2 -> putNew(copy, Words.pick(random, OTHERS));
        default -> putNew(copy, Words.pick(random, NAMES));
      }
      return copy;
    }
    Section section = Words.pick(random, inside);
    Object next =
        switch (copy.get(section.name())) {
          case List<?> list -> rearranged((List<Object>) list, section, depth);
          case Map<?, ?> map when random.nextInt(4) > 0 ->
              changed((Map<String, Object>) map, inside(section), depth + 1);
          case null, default -> content(section, depth);
        };
    copy.put(section.name(), next);
    return copy;
  }

  private void putNew(Map<String, Object> model, String name) {
    model.put(name, value(name));
  }

  @SuppressWarnings("unchecked")
  private List<Object> rearranged(List<Object> list, Section section, int depth) {
    List<Object> items = new ArrayList<>(list);
    int size = items.size();
    switch (random.nextInt(10)) {
      case 0 -> Collections.reverse(items);
      case 1 -> Collections.shuffle(items, new Random(random.nextLong()));
      case 2 -> items.clear();
      case 3, 4 ->
          items.add(random.nextInt(size + 1), item(section, "n" + random.nextInt(1000), depth));
      case 5 -> {
        if (size > 0) {
          items.remove(random.nextInt(size));
        }
      }
      case 6 -> {
        if (size > 1) {
          items.add(random.nextInt(size), items.remove(random.nextInt(size)));
        }
      }
      case 7 ->
          items.replaceAll(
              item -> with((Map<String, Object>) item, "a", size + "." + random.nextInt(9)));
      default -> {
        if (size > 0) {
          int at = random.nextInt(size);
          Map<String, Object> item = (Map<String, Object>) items.get(at);
          items.set(at, changed(item, inside(section), depth + 1));
        }
      }
    }
    return items;
  }

  private static Map<String, Object> with(Map<String, Object> item, String name, Object value) {
    Map<String, Object> copy = new HashMap<>(item);
    copy.put(name, value);
    return copy;
  }
}

package io.livetemplate.engine.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes up templates that compile, mostly, and models for them. */
final class RandomPage {
  private static final List<String> NAMES = List.of("a", "b", "c");
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
          "\u00e9\u20ac\ud83d\ude00",
          "a longer text, which takes some bytes",
          " ",
          "-0",
          "1e5",
          "on",
          "x]-->",
          0,
          true);
  private static final int DEEPEST = 4;

  private final RandomGenerator random;
  private int sections;

  RandomPage(RandomGenerator random) {
    this.random = random;
  }

  /** A piece of a template. */
  sealed interface Piece {}

  /** Text as it stands in a template. */
  record Text(String text) implements Piece {}

  /** An element. */
  record Tag(String name, String attributes, List<Piece> children) implements Piece {}

  /** A section. */
  record Section(String name, boolean inverted, boolean list, List<Piece> body) implements Piece {}

  /** The whole template. */
  Tag page() {
    List<Piece> body = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      body.add(flow(0));
    }
    List<Piece> head = List.of(new Tag("title", "", new ArrayList<>(List.of(text()))));
    return new Tag(
        "html",
        random.nextInt(4) == 0 ? " lang=\"{{a}}\"" : "",
        new ArrayList<>(
            List.of(new Tag("head", "", new ArrayList<>(head)), new Tag("body", "", body))));
  }

  static String write(Piece piece) {
    return switch (piece) {
      case Text text -> text.text();
      case Tag tag ->
          "<" + tag.name() + tag.attributes() + ">" + all(tag.children()) + "</" + tag.name() + ">";
      case Section section ->
          "{{"
              + (section.inverted() ? "^" : "#")
              + section.name()
              + "}}"
              + all(section.body())
              + "{{/"
              + section.name()
              + "}}";
    };
  }

  private static String all(List<Piece> pieces) {
    StringBuilder out = new StringBuilder();
    pieces.forEach(piece -> out.append(write(piece)));
    return out.toString();
  }

  private Piece flow(int depth) {
    int what = random.nextInt(depth < DEEPEST ? 15 : 4);
    return switch (what) {
      case 0, 1 -> text();
      case 2, 3 -> new Tag("p", attributes(), pieces(text(), inline(depth)));
      case 4 -> new Tag("div", attributes(), several(depth + 1));
      case 5 -> new Tag("ul", attributes(), pieces(list("li", depth + 1)));
      case 6 -> new Tag("table", "", pieces(new Tag("tbody", "", pieces(list("tr", depth + 1)))));
      case 7 -> new Tag("select", "", pieces(list("option", depth + 1)));
      case 8 -> new Tag("dl", "", pieces(list("dt", depth + 1)));
      case 9 -> new Tag("pre", "", pieces(text()));
      case 10 -> new Tag("svg", " viewBox=\"0 0 {{a}} 1\"", pieces(list("circle", depth + 1)));
      case 11 -> new Tag("textarea", "", pieces(text()));
      case 12 -> new Tag("template", "", pieces(new Tag("i", attributes(), pieces(text()))));
      default -> section(depth + 1);
    };
  }

  private List<Piece> several(int depth) {
    List<Piece> all = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      all.add(flow(depth));
    }
    return all;
  }

  private Piece inline(int depth) {
    return random.nextInt(3) == 0 && depth < DEEPEST
        ? new Section(
            name(),
            random.nextInt(3) == 0,
            false,
            pieces(new Tag("b", branch() + attributes(), pieces(text()))))
        : new Tag("i", attributes(), pieces(text()));
  }

  private Section section(int depth) {
    boolean list = random.nextBoolean();
    List<Piece> body = new ArrayList<>();
    if (random.nextInt(4) == 0) {
      body.add(new Text(random.nextBoolean() ? "\n " : "{{b}}"));
    }
    body.add(new Tag("div", key(list) + branch() + attributes(), several(depth)));
    if (random.nextInt(3) == 0) {
      body.add(random.nextBoolean() ? new Text("\n") : flow(depth));
    }
    return new Section(name(), !list && random.nextInt(4) == 0, list, body);
  }

  private Section list(String tag, int depth) {
    List<Piece> content =
        switch (tag) {
          case "tr" ->
              pieces(
                  new Tag("td", attributes(), several(depth)), new Tag("td", "", pieces(text())));
          case "option" -> pieces(text());
          case "circle" -> pieces();
          case "dt" -> pieces(text());
          default -> several(depth);
        };
    List<Piece> body = pieces(new Tag(tag, key(true) + branch() + attributes(), content));
    if (tag.equals("dt")) {
      body.add(new Tag("dd", attributes(), pieces(text())));
    }
    if (random.nextInt(3) == 0) {
      body.add(new Text("\n"));
    }
    if (random.nextInt(4) == 0) {
      body.addFirst(new Text("\n  "));
    }
    return new Section(name(), false, true, body);
  }

  /** Something that is in the HTML only when the section is on. */
  private String branch() {
    return " data-b=\"branch-" + sections + "-\"";
  }

  private String key(boolean list) {
    return switch (list ? random.nextInt(4) : 3) {
      case 0, 1 -> " lt-key=\"{{k}}\"";
      case 2 -> " id=\"i-{{k}}\"";
      default -> "";
    };
  }

  private Text text() {
    StringBuilder text = new StringBuilder();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      text.append(
          switch (random.nextInt(8)) {
            case 0 -> "word ";
            case 1 -> "{{#f}}yes{{/f}}";
            case 2 -> "{{^f}}no {{a}}{{/f}}";
            default -> "{{" + scalar() + "}}";
          });
    }
    return new Text(text.toString());
  }

  private String attributes() {
    return switch (random.nextInt(10)) {
      case 0 -> " class=\"card {{a}}{{#f}} on{{/f}}\"";
      case 1 -> " title=\"{{a}} and {{b}}\"";
      case 2 -> "{{#f}} hidden{{/f}}";
      case 3 -> " class=\"x\" data-v=\"{{" + scalar() + "}}\"";
      case 4 -> "{{#f}} class=\"one\"{{/f}}{{^f}} class=\"two {{b}}\"{{/f}}";
      case 5 -> " class=\"row{{#f}} active{{/f}}{{#g}} late{{/g}}\"";
      case 6 -> " href=\"/x/{{b}}\"";
      default -> "";
    };
  }

  private String scalar() {
    return random.nextInt(6) == 0 ? "k" : NAMES.get(random.nextInt(NAMES.size()));
  }

  private String name() {
    return "s" + sections++;
  }

  private static List<Piece> pieces(Piece... pieces) {
    return new ArrayList<>(List.of(pieces));
  }

  // Models.

  /** A model for a template. */
  Map<String, Object> model(Piece template) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("k", "root");
    fill(model, template);
    return model;
  }

  private void fill(Map<String, Object> model, Piece piece) {
    for (String name : NAMES) {
      model.put(name, VALUES.get(random.nextInt(VALUES.size())));
    }
    model.put("f", random.nextBoolean());
    model.put("g", random.nextInt(3) == 0);
    sections(piece).forEach(section -> model.put(section.name(), content(section)));
  }

  private Object content(Section section) {
    if (!section.list()) {
      return switch (random.nextInt(3)) {
        case 0 -> false;
        case 1 -> withSections(section);
        default -> item(section, "k");
      };
    }
    int count =
        switch (random.nextInt(5)) {
          case 0 -> 0;
          case 1 -> 1;
          case 2 -> 2 + random.nextInt(3);
          default -> random.nextInt(9);
        };
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(item(section, random.nextInt(30) == 0 ? "same" : String.valueOf(i)));
    }
    return items;
  }

  /** True alone would leave the sections inside without data of their own. */
  private Object withSections(Section section) {
    return sections(section.body()).isEmpty() ? true : item(section, "k");
  }

  private Map<String, Object> item(Section section, String key) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("k", key);
    for (Piece piece : section.body()) {
      fill(item, piece);
    }
    return item;
  }

  private static List<Section> sections(Piece piece) {
    return switch (piece) {
      case Text text -> List.of();
      case Tag tag -> sections(tag.children());
      case Section section -> List.of(section);
    };
  }

  private static List<Section> sections(List<Piece> pieces) {
    return pieces.stream().flatMap(piece -> sections(piece).stream()).toList();
  }

  // Changes.

  /** A model that differs from another a little, or a lot. */
  Map<String, Object> change(Map<String, Object> model, Piece template) {
    if (random.nextInt(6) == 0) {
      return model(template);
    }
    Map<String, Object> changed = model;
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      changed = changed(changed, List.of(template));
    }
    return changed;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> changed(Map<String, Object> model, List<Piece> pieces) {
    Map<String, Object> copy = new LinkedHashMap<>(model);
    List<Section> inside = sections(pieces);
    if (inside.isEmpty() || random.nextInt(3) == 0) {
      switch (random.nextInt(5)) {
        case 0 -> copy.put("f", !Boolean.TRUE.equals(copy.get("f")));
        case 1 -> copy.put("g", !Boolean.TRUE.equals(copy.get("g")));
        default ->
            copy.put(
                NAMES.get(random.nextInt(NAMES.size())), VALUES.get(random.nextInt(VALUES.size())));
      }
      return copy;
    }
    Section section = inside.get(random.nextInt(inside.size()));
    Object content = copy.get(section.name());
    Object next =
        switch (content) {
          case List<?> list -> rearranged((List<Object>) list, section);
          case Map<?, ?> map when random.nextInt(4) > 0 ->
              changed((Map<String, Object>) map, section.body());
          case null, default -> content(section);
        };
    copy.put(section.name(), next);
    return copy;
  }

  @SuppressWarnings("unchecked")
  private List<Object> rearranged(List<Object> list, Section section) {
    List<Object> items = new ArrayList<>(list);
    switch (random.nextInt(10)) {
      case 0 -> Collections.reverse(items);
      case 1 -> Collections.shuffle(items, new java.util.Random(random.nextLong()));
      case 2 -> items.clear();
      case 3, 4 ->
          items.add(random.nextInt(items.size() + 1), item(section, "n" + random.nextInt(1000)));
      case 5 -> {
        if (!items.isEmpty()) {
          items.remove(random.nextInt(items.size()));
        }
      }
      case 6 -> {
        if (items.size() > 1) {
          items.add(random.nextInt(items.size()), items.remove(random.nextInt(items.size())));
        }
      }
      case 7 ->
          items.replaceAll(item ->
              with((Map<String, Object>) item, "a", items.size() + "." + random.nextInt(9)));
      default -> {
        if (!items.isEmpty()) {
          int at = random.nextInt(items.size());
          items.set(at, changed((Map<String, Object>) items.get(at), section.body()));
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

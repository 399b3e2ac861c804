package io.livetemplate.engine.conformance;

import io.livetemplate.engine.conformance.Piece.Otherwise;
import io.livetemplate.engine.conformance.Piece.Section;
import io.livetemplate.engine.conformance.Piece.Tag;
import io.livetemplate.engine.conformance.Piece.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes up templates that compile, mostly, of all that may stand in one. */
final class RandomTemplate {
  private static final int DEEPEST = 3;

  private final RandomGenerator random;
  private final Elements elements;
  private int names;

  RandomTemplate(RandomGenerator random) {
    this.random = random;
    this.elements = new Elements(random, this);
  }

  /** The whole template. */
  Tag page() {
    List<Piece> body = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      body.add(flow(0));
    }
    List<Piece> head = pieces(new Tag("title", "", pieces(text())));
    switch (random.nextInt(12)) {
      case 0 -> head.add(new Text("<meta name=\"description\" content=\"{{a}}\">"));
      case 1 -> head.addFirst(new Text("<style>p { color: red }</style>"));
      case 2 -> head.add(new Text("<link rel=\"canonical\" href=\"{{u}}\">"));
      case 3 -> head.add(section(pieces(new Text("<meta name=\"m\" content=\"{{b}}\">")), false));
      default -> {}
    }
    String language = random.nextInt(4) == 0 ? " lang=\"{{a}}\"" : "";
    String kind = random.nextInt(8) == 0 ? " class=\"{{a}}{{#f}} on{{/f}}\"" : "";
    return new Tag(
        "html", language, pieces(new Tag("head", "", head), new Tag("body", kind, body)));
  }

  /** What may stand between blocks. */
  Piece flow(int depth) {
    if (depth >= DEEPEST) {
      return random.nextBoolean() ? text() : new Tag("p", attributes(), pieces(text()));
    }
    return switch (random.nextInt(16)) {
      case 0, 1 -> text();
      case 2, 3 -> new Tag("p", attributes(), pieces(text(), inline(depth)));
      case 4 -> new Tag("div", attributes(), several(depth + 1));
      case 5, 6, 7, 8, 9, 10 -> elements.one(depth);
      case 11 -> called(depth + 1);
      default -> section(depth + 1);
    };
  }

  List<Piece> several(int depth) {
    List<Piece> all = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      all.add(flow(depth));
    }
    return all;
  }

  private Piece inline(int depth) {
    return random.nextInt(3) == 0 && depth < DEEPEST
        ? section(pieces(new Tag("b", branch() + attributes(), pieces(text()))), false)
        : new Tag("i", attributes(), pieces(text()));
  }

  /** Partials, layouts, fragments, comparisons. */
  private Piece called(int depth) {
    return switch (random.nextInt(5)) {
      case 0 -> new Piece.Partial(name("p"), random.nextBoolean(), several(depth));
      case 1 -> new Piece.Parent(name("l"), pieces(new Tag("div", "", several(depth))));
      case 2 -> new Tag("div", " lt-fragment=\"" + name("f") + "\"", several(depth));
      case 3 ->
          new Piece.Comparison(
              Words.pick(
                  random, List.of("a == 'x'", "tags | size > 1", "b != 'y z'", "tags | any")),
              pieces(
                  new Tag("h2", "", pieces(text())),
                  new Otherwise(pieces(new Tag("h3", "", pieces(text()))))));
      default -> {
        String list = name("s");
        String partial = name("r");
        Tag item =
            new Tag(
                "li",
                key(true) + attributes(),
                pieces(text(), new Tag("ol", "", pieces(new Piece.Again(list, partial)))));
        Piece items = new Piece.Partial(partial, false, pieces(item));
        yield new Tag("ol", "", pieces(new Section(list, false, true, false, pieces(items))));
      }
    };
  }

  private Section section(int depth) {
    boolean list = random.nextBoolean();
    List<Piece> body = new ArrayList<>();
    if (random.nextInt(4) == 0) {
      body.add(new Text(random.nextBoolean() ? "\n " : "{{b}}"));
    }
    body.add(new Tag("div", key(list) + branch() + attributes(), several(depth)));
    switch (random.nextInt(6)) {
      case 0 -> body.add(new Text("\n"));
      case 1 -> body.add(flow(depth));
      case 2 -> body.add(new Otherwise(pieces(new Tag("h4", attributes(), several(depth)))));
      default -> {}
    }
    return section(body, list);
  }

  private Section section(List<Piece> body, boolean list) {
    boolean inverted =
        !list && body.stream().noneMatch(Otherwise.class::isInstance) && random.nextInt(4) == 0;
    return new Section(name("s"), inverted, list, random.nextInt(5) == 0, body);
  }

  /** A list in an element that holds nothing else. */
  Section list(List<Piece> items) {
    List<Piece> body = new ArrayList<>(items);
    if (random.nextInt(3) == 0) {
      body.add(new Text("\n"));
    }
    if (random.nextInt(4) == 0) {
      body.addFirst(new Text("\n  "));
    }
    return new Section(name("s"), false, true, random.nextInt(6) == 0, body);
  }

  /** The first element of an item. */
  Tag item(String tag, List<Piece> content) {
    return new Tag(tag, key(true) + branch() + attributes(), content);
  }

  /** Something that is in the HTML only when the section is on. */
  private String branch() {
    return " data-b=\"branch-" + names + "-\"";
  }

  private String key(boolean list) {
    return switch (list ? random.nextInt(5) : 4) {
      case 0, 1 -> " lt-key=\"{{k}}\"";
      case 2 -> " id=\"i-{{k}}\"";
      case 3 -> " data-lt-key='{{k}}'";
      default -> "";
    };
  }

  Text text() {
    return Words.text(random);
  }

  String attributes() {
    return Words.attributes(random);
  }

  String name(String prefix) {
    return prefix + names++;
  }

  static List<Piece> pieces(Piece... pieces) {
    return new ArrayList<>(List.of(pieces));
  }
}

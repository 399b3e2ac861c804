package io.livetemplate.engine.conformance;

import static io.livetemplate.engine.conformance.RandomTemplate.pieces;

import io.livetemplate.engine.conformance.Piece.Tag;
import io.livetemplate.engine.conformance.Piece.Text;
import java.util.List;
import java.util.random.RandomGenerator;

/** Elements that a parser treats in a way of their own. */
final class Elements {
  private static final List<String> FIXED =
      List.of(
          "<!--note-->",
          "<hr>",
          "<noscript><p>off</p></noscript>",
          "<style>p { color: red }</style>",
          "<script type=\"text/plain\">{ not a value }</script>",
          "<x-card>plain</x-card>",
          "<iframe title=\"{{a}}\"></iframe>");
  private static final List<String> CONTROLS =
      List.of(
          "<input value=\"{{a}}\">",
          "<input type=\"text\" name=\"n\" placeholder=\"{{a}}\"{{#f}} disabled{{/f}}>",
          "<input type=\"checkbox\"{{#f}} checked{{/f}}{{#g}} required{{/g}} value=\"{{b}}\">",
          "<input type=\"radio\" name=\"r\"{{#g}} checked{{/g}}>",
          "<input type=\"range\" min=\"0\" max=\"20\" value=\"{{n}}\">",
          "<input type=\"hidden\" value=\"{{c}}\">",
          "<progress max=\"20\" value=\"{{n}}\">{{n}}</progress>",
          "<meter min=\"0\" max=\"20\" value=\"{{n}}\"></meter>",
          "<img alt=\"{{a}}\" />",
          "<br>{{a}}<wbr>");

  private final RandomGenerator random;
  private final RandomTemplate page;

  Elements(RandomGenerator random, RandomTemplate page) {
    this.random = random;
    this.page = page;
  }

  /** One of them. */
  Piece one(int depth) {
    return switch (random.nextInt(18)) {
      case 0, 1 -> tag("ul", page.list(pieces(page.item("li", page.several(depth + 1)))));
      case 2, 3 -> table(depth + 1);
      case 4 -> select();
      case 5 -> descriptions();
      case 6 -> drawing(depth + 1);
      case 7 -> formula();
      case 8 -> tag("pre", page.text());
      case 9 -> new Tag("textarea", page.attributes(), pieces(page.text()));
      case 10 -> template();
      case 11 -> new Tag("div", page.attributes(), pieces(new Text("{{{h}}}")));
      case 12 -> new Text("<script type=\"application/json\">{{data | json}}</script>");
      case 13 -> new Text(Words.pick(random, FIXED));
      case 14 -> form();
      case 15 -> disclosure(depth + 1);
      default -> new Text(Words.pick(random, CONTROLS));
    };
  }

  private Tag table(int depth) {
    Tag cell = tag("td", page.several(depth));
    List<Piece> row = pieces(page.item("tr", pieces(cell, tag("td", page.text()))));
    return switch (random.nextInt(5)) {
      case 0 ->
          tag(
              "table",
              tag("caption", page.text()),
              tag("thead", tag("tr", tag("th", page.text()), tag("th", page.text()))),
              tag("tbody", page.list(row)),
              tag("tfoot", tag("tr", tag("td", page.text()))));
      case 1 -> {
        Piece column = new Text("<col class=\"{{a}}\">");
        yield tag(
            "table", tag("colgroup", page.list(pieces(column))), tag("tbody", page.list(row)));
      }
      case 2 -> tag("table", page.list(pieces(page.item("tbody", pieces(page.list(row))))));
      case 3 -> {
        Tag header = page.item("th", pieces(page.text()));
        yield tag("table", tag("tbody", tag("tr", page.list(pieces(header)))));
      }
      default -> tag("table", tag("tbody", page.list(row)));
    };
  }

  private Tag select() {
    String attributes = random.nextInt(4) == 0 ? " multiple" : "";
    String selected = " value=\"{{k}}\"{{#f}} selected{{/f}}";
    Tag option =
        new Tag(
            "option",
            (random.nextBoolean() ? " lt-key=\"{{k}}\"" : "") + selected,
            pieces(page.text()));
    Piece options = page.list(pieces(option));
    return switch (random.nextInt(4)) {
      case 0 -> {
        Tag group = new Tag("optgroup", " label=\"{{a}}\"", pieces(options));
        yield new Tag("select", attributes, pieces(page.list(pieces(group))));
      }
      case 1 -> new Tag("datalist", "", pieces(options));
      default -> new Tag("select", attributes, pieces(options));
    };
  }

  private Tag descriptions() {
    Tag term = page.item("dt", pieces(page.text()));
    Tag first = tag("dd", page.text());
    return random.nextInt(3) == 0
        ? tag("dl", page.list(pieces(term, first, tag("dd", page.text()))))
        : tag("dl", page.list(pieces(term, first)));
  }

  private Tag drawing(int depth) {
    Piece content =
        switch (random.nextInt(4)) {
          case 0 -> page.item("circle", pieces());
          case 1 ->
              page.item(
                  "g",
                  pieces(
                      new Tag("linearGradient", " id=\"g-{{a}}\"", pieces()),
                      new Text("<path d=\"M0 0 {{n}} 1\"/>"),
                      tag("text", page.text())));
          case 2 -> page.item("a", pieces(new Text("<use xlink:href=\"{{u}}\"/>")));
          default -> page.item("foreignObject", pieces(tag("div", page.several(depth))));
        };
    return new Tag("svg", " viewBox=\"0 0 {{n}} 1\"", pieces(page.list(pieces(content))));
  }

  private Tag formula() {
    Tag row = page.item("mrow", pieces(tag("mi", page.text()), tag("mn", page.text())));
    return random.nextBoolean()
        ? tag("math", page.list(pieces(row)))
        : tag("math", tag("mtext", page.text()), page.list(pieces(row)));
  }

  private Tag template() {
    Tag inner = new Tag("i", page.attributes(), pieces(page.text()));
    return random.nextBoolean()
        ? tag("template", inner)
        : tag("template", page.list(pieces(page.item("p", pieces(page.text())))), inner);
  }

  private Tag form() {
    return new Tag(
        "form",
        " action=\"{{u}}\" lt-submit=\"send\"",
        pieces(
            new Tag("label", "", pieces(page.text(), new Text(Words.pick(random, CONTROLS)))),
            new Tag("button", "{{#g}} disabled{{/g}}", pieces(page.text()))));
  }

  private Tag disclosure(int depth) {
    String open = random.nextBoolean() ? "{{#f}} open{{/f}}" : "";
    return random.nextBoolean()
        ? new Tag("details", open, pieces(tag("summary", page.text()), tag("p", page.text())))
        : new Tag("dialog", open, page.several(depth));
  }

  private static Tag tag(String name, Piece... content) {
    return new Tag(name, "", pieces(content));
  }

  private static Tag tag(String name, List<Piece> content) {
    return new Tag(name, "", content);
  }
}

package io.livetemplate.engine.conformance;

import java.util.List;
import java.util.random.RandomGenerator;

/** Texts and attributes of random templates: all that may stand in one place. */
final class Words {
  private static final List<String> TEXTS =
      List.of(
          "word ",
          "word ",
          "&amp; ",
          "{{#f}}yes{{/f}}",
          "{{#f}}yes{{/f}}",
          "{{^f}}no {{a}}{{/f}}",
          "{{#f}}on{{^}}off {{b}}{{/}}",
          "{{#g}}{{#f}}both{{/f}}{{/g}}",
          "{{#a == 'x'}}an x{{^}}no x{{/}}",
          "{{#tags}}{{.}}, {{/tags}}",
          "{{#tags}}{{@index}}{{^-last}}; {{/-last}}{{/tags}}",
          "{{tags | join ' and '}}",
          "{{a | upper}}",
          "{{b | default 'none' | truncate 9}}",
          "{{o.a}}",
          "{{o.p.b}}",
          "{{! a note }}",
          "{{=<% %>=}}<%a%><%={{ }}=%>",
          "\n  {{! a note on a line }}\n");
  private static final List<String> ATTRIBUTES =
      List.of(
          " class=\"card {{a}}{{#f}} on{{/f}}\"",
          " title=\"{{a}} and {{b}}\"",
          " title='{{a}}, &quot;{{o.a}}&quot;'",
          "{{#f}} hidden{{/f}}",
          " class=\"x\" data-v=\"{{c}}\"",
          "{{#f}} class=\"one\"{{/f}}{{^f}} class=\"two {{b}}\"{{/f}}",
          " class=\"row{{#f}} active{{/f}}{{#g}} late{{/g}}\"",
          " class=\"{{#tags}}t-{{.}} {{/tags}}\"",
          " href=\"/x/{{b}}\"",
          " href=\"{{u}}\"",
          " lt-style-width=\"{{w}}\"",
          " style=\"color: red\" lt-style-height=\"{{w}}\"",
          " data-lt-style-margin-left=\"{{#f}}{{w}}{{/f}}\"",
          " lt-click=\"do\" lt-value=\"{{a}}\"",
          "{{#a}} lang=\"{{a}}\"{{/a}}",
          " TITLE=\"{{b | upper}}\" draggable=true");

  private Words() {}

  /** A text with values, mostly. */
  static Piece.Text text(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      text.append(random.nextInt(2) == 0 ? "{{" + scalar(random) + "}}" : pick(random, TEXTS));
    }
    return new Piece.Text(text.toString());
  }

  /** Attributes, or none. */
  static String attributes(RandomGenerator random) {
    return random.nextInt(3) == 0 ? pick(random, ATTRIBUTES) : "";
  }

  static String scalar(RandomGenerator random) {
    return pick(random, List.of("a", "b", "c", "a", "b", "k"));
  }

  static <T> T pick(RandomGenerator random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}

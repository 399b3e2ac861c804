package io.livetemplate.engine.language;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A piece of a random template, which can be written down. */
sealed interface Piece {
  record Text(String text) implements Piece {}

  record Value(Term term) implements Piece {}

  /**
   * A section.
   *
   * @param otherwise null: it has none
   * @param closing what stands in the closing tag
   */
  record Section(
      boolean inverted,
      Term term,
      List<Piece> body,
      @Nullable List<Piece> otherwise,
      String closing)
      implements Piece {}

  /** What stands in a tag: a name, filters behind it, then a comparison. */
  record Term(String name, List<String> filters, @Nullable String sign, @Nullable Object operand) {
    @Override
    public String toString() {
      return name
          + filters.stream().map(filter -> " | " + filter).collect(Collectors.joining())
          + (sign == null ? "" : " " + sign + " " + written());
    }

    private String written() {
      return operand instanceof String text ? "'" + text + "'" : String.valueOf(operand);
    }

    boolean isPlain() {
      return filters.isEmpty() && sign == null;
    }
  }

  /** As a template has it; {@code around} stands before and behind each section's body. */
  static String written(List<Piece> pieces, String before, String after) {
    return pieces.stream()
        .map(piece ->
            switch (piece) {
              case Text text -> text.text();
              case Value value -> "{{" + value.term() + "}}";
              case Section section ->
                  (section.inverted() ? "{{^" : "{{#")
                      + section.term()
                      + "}}"
                      + before
                      + written(section.body(), before, after)
                      + after
                      + (section.otherwise() == null
                          ? ""
                          : "{{^}}" + before + written(section.otherwise(), before, after) + after)
                      + "{{/"
                      + section.closing()
                      + "}}";
            })
        .collect(Collectors.joining());
  }

  static List<Piece> random(Random random, int depth) {
    return IntStream.range(0, 1 + random.nextInt(4)).mapToObj(i -> one(random, depth)).toList();
  }

  private static Piece one(Random random, int depth) {
    int choice = random.nextInt(depth == 0 ? 5 : 8);
    if (choice < 2) {
      return new Text(pick(random, "x", "y z", "-", ",", "."));
    }
    var term = term(random);
    if (choice < 5) {
      return new Value(term);
    }
    boolean inverted = random.nextInt(4) == 0;
    var closing =
        switch (random.nextInt(3)) {
          case 0 -> "";
          case 1 -> term.toString();
          default -> term.name();
        };
    return new Section(
        inverted,
        term,
        random(random, depth - 1),
        inverted || random.nextBoolean() ? null : random(random, depth - 1),
        closing);
  }

  private static Term term(Random random) {
    var name =
        pick(
            random, "a", "b", "l", "o", "o.a", "o.n", "n", ".", "zz", "@index", "-index", "-first",
            "-last", "@locale");
    var filters =
        IntStream.range(0, Math.max(0, random.nextInt(4) - 1))
            .mapToObj(i ->
                pick(
                    random,
                    "upper",
                    "lower",
                    "default 'none'",
                    "default a",
                    "any",
                    "empty",
                    "truncate 3"))
            .toList();
    return switch (random.nextInt(5)) {
      case 0 -> new Term(name, filters, pick(random, "==", "!="), operand(random));
      case 1 -> new Term("n", List.of(), pick(random, "<", "<=", ">", ">="), random.nextInt(4));
      default -> new Term(name, filters, null, null);
    };
  }

  private static @Nullable Object operand(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> random.nextInt(3);
      default -> pick(random, "A", "b", "none");
    };
  }

  static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}

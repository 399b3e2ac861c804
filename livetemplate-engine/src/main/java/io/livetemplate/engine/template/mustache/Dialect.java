package io.livetemplate.engine.template.mustache;

import io.livetemplate.api.error.Problem;
import io.livetemplate.engine.template.expression.Expression;
import java.util.Optional;

/** Which language a template is written in. */
public enum Dialect {
  /** Mustache and the additions to it. */
  EXTENDED,
  /** Mustache alone, so that any other program for it reads the template just the same. */
  STRICT;

  /** The problem that a tag is none of this language. */
  Optional<Problem> refusal(Token.Tag tag) {
    return this == STRICT
        ? addition(tag)
            .map(name ->
                tag.position()
                    .problem(
                        "%s is %s, an addition to Mustache that strict-mustache refuses"
                            .formatted(tag.source(), name),
                        "compute it in the model and write its name, or leave strict-mustache"))
        : Optional.empty();
  }

  private static Optional<String> addition(Token.Tag tag) {
    return switch (tag.kind()) {
      case OTHERWISE -> Optional.of("a tag for otherwise");
      case CLOSE ->
          tag.name().isEmpty() ? Optional.of("a closing tag without name") : Optional.empty();
      case VARIABLE, RAW, SECTION, INVERTED -> tag.expression().flatMap(Dialect::addition);
      case PARENT, BLOCK, PARTIAL, COMMENT, DELIMITERS -> Optional.empty();
    };
  }

  private static Optional<String> addition(Expression expression) {
    return switch (expression) {
      case Expression.Lookup lookup -> Optional.empty();
      case Expression.Special special ->
          Optional.of("the value %s".formatted(special.kind().written()));
      case Expression.Literal literal -> Optional.of("a value written in the template");
      case Expression.Filtered filtered ->
          Optional.of("the filter %s".formatted(filtered.calls().getFirst().name()));
      case Expression.Comparison comparison ->
          Optional.of("the comparison %s".formatted(comparison.operator().sign()));
    };
  }
}

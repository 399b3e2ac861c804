package io.livetemplate.engine.template.mustache;

import io.livetemplate.api.error.Problem;
import io.livetemplate.api.error.TemplateException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A template cut into tokens, from which nodes are built once for each way it is used. Compared by
 * identity: {@link MustacheTemplates} holds one for each file.
 */
final class ParsedFile {
  private final List<Token> tokens;
  private final Structure structure;
  private final List<Problem> problems;
  private final Optional<LineLayout> layout;

  private ParsedFile(
      List<Token> tokens,
      Structure structure,
      List<Problem> problems,
      Optional<LineLayout> layout) {
    this.tokens = tokens;
    this.structure = structure;
    this.problems = problems;
    this.layout = layout;
  }

  static ParsedFile of(SourceFile file, Dialect dialect) {
    var problems = new Problems();
    var tokens = new Lexer(file, dialect, problems).tokens();
    var structure = Structure.of(tokens, problems);
    var found = problems.sorted();
    var layout =
        found.isEmpty()
            ? Optional.of(new LineLayout(tokens, structure.partners()))
            : Optional.<LineLayout>empty();
    return new ParsedFile(tokens, structure, found, layout);
  }

  /** What is wrong with it, in the order of the file. */
  List<Problem> problems() {
    return problems;
  }

  /** Its tokens; also there when the file has problems. */
  List<Token> tokens() {
    return tokens;
  }

  /** The tag that closes or opens the one at {@code index}. */
  int partner(int index) {
    return structure.partners()[index];
  }

  /** The tag behind which stands what is shown when the section at {@code index} is not. */
  OptionalInt otherwise(int index) {
    return structure.otherwise(index);
  }

  /**
   * How its lines are laid out.
   *
   * @throws TemplateException when the file has problems
   */
  LineLayout layout() {
    return layout.orElseThrow(() -> new TemplateException(problems));
  }

  Token.Tag tag(int index) {
    return (Token.Tag) tokens.get(index);
  }
}

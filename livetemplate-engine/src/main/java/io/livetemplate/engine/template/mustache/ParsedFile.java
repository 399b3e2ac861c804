package io.livetemplate.engine.template.mustache;

import io.livetemplate.api.error.Problem;
import io.livetemplate.api.error.TemplateException;
import java.util.List;
import java.util.Optional;

/**
 * A template cut into tokens, from which nodes are built once for each way it is used. Compared by
 * identity: {@link MustacheTemplates} holds one for each file.
 */
final class ParsedFile {
  private final List<Token> tokens;
  private final int[] partners;
  private final List<Problem> problems;
  private final Optional<LineLayout> layout;

  private ParsedFile(
      List<Token> tokens, int[] partners, List<Problem> problems, Optional<LineLayout> layout) {
    this.tokens = tokens;
    this.partners = partners;
    this.problems = problems;
    this.layout = layout;
  }

  static ParsedFile of(SourceFile file) {
    var problems = new Problems();
    var tokens = new Lexer(file, problems).tokens();
    var partners = Structure.partners(tokens, problems);
    var found = problems.sorted();
    var layout =
        found.isEmpty()
            ? Optional.of(new LineLayout(tokens, partners))
            : Optional.<LineLayout>empty();
    return new ParsedFile(tokens, partners, found, layout);
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
    return partners[index];
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

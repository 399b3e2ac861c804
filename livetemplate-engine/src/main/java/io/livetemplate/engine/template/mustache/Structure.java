package io.livetemplate.engine.template.mustache;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Checks names and finds for each opening tag its closing tag. */
final class Structure {

  /** How deep sections may be nested: what is built from them may recurse. */
  static final int DEPTH = 128;

  /** Names that differ by less are taken for a slip of the pen. */
  private static final int SLIP = 2;

  private final List<Token> tokens;
  private final Problems problems;
  private final int[] partners;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Map<Integer, Integer> otherwise = new HashMap<>();

  private Structure(List<Token> tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
    this.partners = new int[tokens.size()];
    Arrays.fill(partners, -1);
  }

  /** The structure of a file, as far as it has one. */
  static Structure of(List<Token> tokens, Problems problems) {
    var structure = new Structure(tokens, problems);
    for (int i = 0; i < tokens.size() && !problems.full(); i++) {
      if (tokens.get(i) instanceof Token.Tag tag) {
        structure.tag(i, tag);
      }
    }
    while (!structure.open.isEmpty() && !problems.full()) {
      structure.neverClosed(structure.open.removeLast());
    }
    return structure;
  }

  /** For each token the index of the tag that closes or opens it, -1 where there is none. */
  int[] partners() {
    return partners;
  }

  /** The tag that parts the section opened at an index in two. */
  OptionalInt otherwise(int opening) {
    var found = otherwise.get(opening);
    return found == null ? OptionalInt.empty() : OptionalInt.of(found);
  }

  private void tag(int index, Token.Tag tag) {
    if (tag.kind() == TagKind.COMMENT || tag.kind() == TagKind.DELIMITERS) {
      return;
    }
    var fault = Name.fault(tag.kind(), tag.name());
    fault.ifPresent(text -> faulty(tag, text));
    if (tag.kind() == TagKind.OTHERWISE) {
      otherwise(index, tag);
    } else if (tag.kind() == TagKind.CLOSE) {
      if (fault.isEmpty()) {
        close(index, tag);
      } else if (!open.isEmpty()) {
        join(open.pop(), index);
      }
    } else if (tag.kind().opens()) {
      open.push(index);
      if (open.size() == DEPTH + 1) {
        problems.add(
            tag.position(),
            "%s is nested deeper than %d sections".formatted(tag.source(), DEPTH),
            "move the inner sections into a partial");
      }
    }
  }

  private void faulty(Token.Tag tag, String fault) {
    problems.add(
        tag.position(),
        "%s %s".formatted(tag.source(), fault),
        "write a name without white space, its parts joined by single dots, or . for the current"
            + " item");
  }

  private void otherwise(int index, Token.Tag tag) {
    if (open.isEmpty() || tokenAt(open.getFirst()).kind() != TagKind.SECTION) {
      problems.add(
          tag.position(),
          "%s stands in no section".formatted(tag.source()),
          "write it between {{#name}} and {{/name}}, before what is shown otherwise");
    } else if (otherwise.putIfAbsent(open.getFirst(), index) != null) {
      var opening = tokenAt(open.getFirst());
      problems.add(
          tag.position(),
          "%s stands in %s for the second time".formatted(tag.source(), opening.source()),
          "keep one; for a choice of more, nest sections");
    }
  }

  private void close(int index, Token.Tag tag) {
    if (open.isEmpty()) {
      problems.add(
          tag.position(),
          "%s closes nothing: no section is open here".formatted(tag.source()),
          "delete it, or open the section before");
      return;
    }
    if (opens(open.getFirst(), tag)) {
      join(open.pop(), index);
    } else if (open.stream().limit(DEPTH).anyMatch(opening -> opens(opening, tag))) {
      while (!opens(open.getFirst(), tag)) {
        notClosedBefore(open.pop(), tag);
      }
      join(open.pop(), index);
    } else {
      var opening = tokenAt(open.getFirst());
      problems.add(
          tag.position(),
          "%s does not close %s opened in line %d"
              .formatted(tag.source(), opening.source(), opening.position().line()),
          "write %s here, or open %s before".formatted(opening.closing(), tag.name()));
      if (Likeness.distance(opening.name(), tag.name()) <= SLIP) {
        join(open.pop(), index);
      }
    }
  }

  private boolean opens(int opening, Token.Tag closing) {
    return tokenAt(opening).isClosedBy(closing.name());
  }

  private void join(int opening, int closing) {
    partners[opening] = closing;
    partners[closing] = opening;
  }

  private void notClosedBefore(int index, Token.Tag closing) {
    var opening = tokenAt(index);
    problems.add(
        opening.position(),
        "%s is not closed before %s in line %d"
            .formatted(opening.source(), closing.source(), closing.position().line()),
        "write %s where it ends".formatted(opening.closing()));
  }

  private void neverClosed(int index) {
    var opening = tokenAt(index);
    problems.add(
        opening.position(),
        "%s is never closed".formatted(opening.source()),
        "write %s where it ends".formatted(opening.closing()));
  }

  private Token.Tag tokenAt(int index) {
    return (Token.Tag) tokens.get(index);
  }
}

package io.livetemplate.engine.template.mustache;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the tags that stand alone on their line, and the white space that goes with them.
 *
 * <p>A tag stands alone when its line holds nothing else but white space. Tags of inheritance may
 * share such a line with each other; a parent tag counts with all that is between it and its
 * closing tag, for that is not output where it stands. The structure must be free of problems.
 */
final class LineLayout {
  private final List<Token> tokens;
  private final int[] partners;
  private final boolean[] ignored;
  private final boolean[] argument;
  private final boolean[] blankBefore;
  private final boolean[] blankAfter;
  private final int[] line;
  private final Placement[] placements;
  private final boolean[] dropped;

  LineLayout(List<Token> tokens, int[] partners) {
    int size = tokens.size();
    this.tokens = tokens;
    this.partners = partners;
    this.ignored = new boolean[size];
    this.argument = new boolean[size];
    this.blankBefore = new boolean[size];
    this.blankAfter = new boolean[size];
    this.line = new int[size];
    this.placements = new Placement[size];
    this.dropped = new boolean[size];
    Arrays.fill(placements, Placement.INLINE);
    findIgnored();
    lookBack();
    lookAhead();
    for (int from = 0; from < size; from = endOfLine(from)) {
      place(from, endOfLine(from));
    }
  }

  Placement placement(int token) {
    return placements[token];
  }

  /** Whether a literal is white space of a line that leaves no trace. */
  boolean dropped(int token) {
    return dropped[token];
  }

  /** Whether a block hands its content to the parent that it stands in. */
  boolean argument(int token) {
    return argument[token];
  }

  /**
   * What stands between a parent tag and its closing tag, outside of its blocks, is never shown.
   */
  private void findIgnored() {
    for (int i = 0; i < tokens.size(); i++) {
      if (kind(i) == TagKind.PARENT && !ignored[i]) {
        for (int inner = i + 1; inner < partners[i]; inner++) {
          if (kind(inner) == TagKind.BLOCK) {
            argument[inner] = true;
            inner = partners[inner];
          } else if (partners[inner] > inner) {
            Arrays.fill(ignored, inner, partners[inner] + 1, true);
            inner = partners[inner];
          } else {
            ignored[inner] = true;
          }
        }
      }
    }
  }

  private void lookBack() {
    boolean blank = true;
    int current = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).first()) {
        blank = true;
        current = i;
      }
      line[i] = current;
      if (closesParent(i) && line[partners[i]] == current) {
        blank = blankBefore[partners[i]];
      }
      blankBefore[i] = blank;
      blank &= invisible(i);
    }
  }

  private void lookAhead() {
    boolean blank = true;
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (i + 1 == tokens.size() || tokens.get(i + 1).first()) {
        blank = true;
      }
      if (kind(i) == TagKind.PARENT && line[partners[i]] == line[i]) {
        blank = blankAfter[partners[i]];
      }
      blankAfter[i] = blank;
      blank &= invisible(i);
    }
  }

  private boolean invisible(int i) {
    return ignored[i]
        || (tokens.get(i) instanceof Token.Literal literal ? literal.blank() : inherits(i));
  }

  private int endOfLine(int from) {
    int to = from + 1;
    while (to < tokens.size() && !tokens.get(to).first()) {
      to++;
    }
    return to;
  }

  private void place(int from, int to) {
    int tags = 0;
    for (int i = from; i < to; i++) {
      tags += tokens.get(i) instanceof Token.Tag ? 1 : 0;
    }
    if (tags == 0) {
      return;
    }
    var margin = tokens.get(from) instanceof Token.Literal literal ? literal.margin() : "";
    for (int i = from; i < to; i++) {
      if (tokens.get(i) instanceof Token.Tag tag) {
        boolean alone =
            tag.kind().standsAlone() && (inherits(i) ? stands(i) : tags == 1 && clear(i));
        placements[i] =
            alone || (tag.kind() == TagKind.BLOCK && blankBefore[i])
                ? new Placement(alone, margin)
                : Placement.INLINE;
      }
    }
    drop(from, to);
  }

  private boolean clear(int i) {
    return blankBefore[i] && blankAfter[i];
  }

  /** Whether a tag of inheritance stands alone. */
  private boolean stands(int i) {
    int opening = Math.min(i, partners[i]);
    int closing = Math.max(i, partners[i]);
    if (kind(opening) == TagKind.PARENT) {
      return blankBefore[opening] && blankAfter[closing];
    }
    if (line[opening] == line[closing]) {
      return false;
    }
    return i == opening
        ? blankAfter[i] && (argument[opening] || blankBefore[i])
        : blankBefore[i] && (argument[opening] || blankAfter[i]);
  }

  /** The blanks between two tags that stand alone, or one and an end of the line, go. */
  private void drop(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i) instanceof Token.Literal literal && literal.blank()) {
        boolean begins = i == from || placements[i - 1].standalone();
        boolean ends = i + 1 == to || placements[i + 1].standalone();
        dropped[i] = begins && ends;
      }
    }
  }

  private boolean inherits(int i) {
    var opening = kind(i) == TagKind.CLOSE ? kind(partners[i]) : kind(i);
    return opening == TagKind.PARENT || opening == TagKind.BLOCK;
  }

  private boolean closesParent(int i) {
    return kind(i) == TagKind.CLOSE && kind(partners[i]) == TagKind.PARENT;
  }

  private TagKind kind(int i) {
    return tokens.get(i) instanceof Token.Tag tag ? tag.kind() : TagKind.COMMENT;
  }
}

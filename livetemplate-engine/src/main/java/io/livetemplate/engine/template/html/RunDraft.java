package io.livetemplate.engine.template.html;

import io.livetemplate.engine.template.mustache.Position;
import io.livetemplate.engine.template.shape.Segment;
import io.livetemplate.engine.template.shape.Slot;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/**
 * A value that is being put together: a run of text, or an attribute's. Its slots get their numbers
 * when it is written, because only then is it known which shape it belongs to.
 */
final class RunDraft {
  private sealed interface Piece {
    record Fixed(String text) implements Piece {}

    record Dynamic(Slot slot) implements Piece {}
  }

  private final boolean attribute;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();
  private final Position position;
  private boolean dynamic;
  private boolean data;

  RunDraft(boolean attribute, Position position) {
    this.attribute = attribute;
    this.position = position;
  }

  void literal(String raw) {
    literal.append(raw);
  }

  void slot(Slot slot) {
    flush();
    pieces.add(new Piece.Dynamic(slot));
    dynamic = true;
  }

  /** The value is that of a data block. */
  void asData() {
    data = true;
  }

  boolean isData() {
    return data;
  }

  boolean isDynamic() {
    return dynamic;
  }

  /** The slots in it, in their order. */
  List<Slot> slots() {
    List<Slot> found = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Dynamic value) {
        found.add(value.slot());
      }
    }
    return found;
  }

  /** The text that never changes, its character references decoded, the slots left out. */
  String fixedText() {
    flush();
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Fixed fixed) {
        text.append(fixed.text());
      }
    }
    return text.toString();
  }

  /** What never changes at the beginning, its character references decoded. */
  String fixedStart() {
    flush();
    return !pieces.isEmpty() && pieces.getFirst() instanceof Piece.Fixed fixed ? fixed.text() : "";
  }

  /** What was written since the last slot, as it stands in the template. */
  CharSequence pending() {
    return literal;
  }

  Position position() {
    return position;
  }

  List<Segment> segments(ShapeDraft draft) {
    flush();
    List<Segment> segments = new ArrayList<>();
    for (Piece piece : pieces) {
      segments.add(
          switch (piece) {
            case Piece.Fixed fixed -> new Segment.Literal(fixed.text());
            case Piece.Dynamic value -> new Segment.Value(draft.slot(value.slot()));
          });
    }
    return segments;
  }

  /**
   * The first line feed of the whole run is the parser's to drop, so it is not part of the value.
   */
  void dropFirstLineFeed() {
    if (pieces.isEmpty() && !literal.isEmpty() && literal.charAt(0) == '\n') {
      literal.deleteCharAt(0);
    }
  }

  private void flush() {
    if (!literal.isEmpty()) {
      pieces.add(new Piece.Fixed(Parser.unescapeEntities(literal.toString(), attribute)));
      literal.setLength(0);
    }
  }
}

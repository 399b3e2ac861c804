package io.livetemplate.engine.template.html;

import io.livetemplate.engine.template.mustache.Position;
import io.livetemplate.engine.template.shape.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/** A value that is being put together: a run of text, or an attribute's. */
final class RunDraft {
  private final boolean attribute;
  private final List<Segment> segments = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();
  private final Position position;
  private boolean dynamic;

  RunDraft(boolean attribute, Position position) {
    this.attribute = attribute;
    this.position = position;
  }

  void literal(String raw) {
    literal.append(raw);
  }

  void slot(int number) {
    flush();
    segments.add(new Segment.Value(number));
    dynamic = true;
  }

  boolean isDynamic() {
    return dynamic;
  }

  /** What was written since the last slot, as it stands in the template. */
  CharSequence pending() {
    return literal;
  }

  Position position() {
    return position;
  }

  List<Segment> segments() {
    flush();
    return segments;
  }

  /**
   * The first line feed of the whole run is the parser's to drop, so it is not part of the value.
   */
  void dropFirstLineFeed() {
    if (segments.isEmpty() && !literal.isEmpty() && literal.charAt(0) == '\n') {
      literal.deleteCharAt(0);
    }
  }

  private void flush() {
    if (!literal.isEmpty()) {
      segments.add(new Segment.Literal(Parser.unescapeEntities(literal.toString(), attribute)));
      literal.setLength(0);
    }
  }
}

package io.livetemplate.engine.template.html;

import io.livetemplate.engine.template.mustache.Node;
import io.livetemplate.engine.template.mustache.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * Neighbouring texts of a template put together, so that markup is seen whole; knows where each
 * character stood.
 */
final class Literal {
  private final StringBuilder text = new StringBuilder();
  private final List<Node.Text> pieces = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();

  void add(Node.Text piece) {
    starts.add(text.length());
    pieces.add(piece);
    // The HTML parser reads CRLF and CR as LF (WHATWG HTML 13.2.3.5); what is written by patches
    // must agree with it.
    text.append(piece.text().replace("\r\n", "\n").replace('\r', '\n'));
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  String text() {
    return text.toString();
  }

  /** Where a character stands that no parser leaves as it is: NUL, or a lone surrogate. */
  OptionalInt unfit() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || (Character.isSurrogate(c) && !isPair(i))) {
        return OptionalInt.of(i);
      }
      i += Character.isSurrogate(c) ? 1 : 0;
    }
    return OptionalInt.empty();
  }

  private boolean isPair(int at) {
    return at + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
  }

  Position position(int index) {
    int found = Collections.binarySearch(starts, index);
    int piece = found >= 0 ? found : -found - 2;
    return pieces.get(piece).position().plus(index - starts.get(piece));
  }
}

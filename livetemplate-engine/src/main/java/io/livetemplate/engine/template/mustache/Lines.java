package io.livetemplate.engine.template.mustache;

import java.util.Arrays;

/** Where the lines of a file begin; a line ends with LF. */
final class Lines {
  private final SourceFile file;
  private final int[] starts;

  Lines(SourceFile file) {
    this.file = file;
    var text = file.text();
    var found = new int[16];
    int count = 1;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = end + 1;
    }
    starts = Arrays.copyOf(found, count);
  }

  Position position(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    int line = at >= 0 ? at : -at - 2;
    return new Position(file.name(), line + 1, offset - starts[line] + 1);
  }
}

package io.livetemplate.engine.template.mustache;

import java.util.Arrays;

/** Where the lines of a file begin; a line ends with LF. Used by one thread. */
final class Lines {
  private final SourceFile file;
  private final int[] starts;

  /** The line that was asked for last: the next one asked for is near. */
  private int near;

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
    int line = near;
    while (starts[line] > offset) {
      line--;
    }
    while (line + 1 < starts.length && starts[line + 1] <= offset) {
      line++;
    }
    near = line;
    return new Position(file.name(), line + 1, offset - starts[line] + 1);
  }
}

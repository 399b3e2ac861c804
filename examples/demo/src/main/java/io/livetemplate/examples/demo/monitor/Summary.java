package io.livetemplate.examples.demo.monitor;

import java.util.List;
import java.util.Locale;

/**
 * The machine as a whole.
 *
 * @param history processor use of the last readings in percent of all processors, oldest first
 * @param memoryUsed bytes; -1 when it cannot be told
 * @param memoryTotal bytes; -1 when it cannot be told
 * @param load load average of one minute; negative when it cannot be told
 * @param processors how many
 * @param processes how many
 */
record Summary(
    List<Double> history,
    long memoryUsed,
    long memoryTotal,
    double load,
    int processors,
    int processes) {
  /** How many readings the curve shows. */
  static final int HISTORY = 60;

  /** Such as {@code 12 %}. */
  public String cpu() {
    return String.format(Locale.ROOT, "%.0f %%", history.isEmpty() ? 0 : history.getLast());
  }

  /** The curve, for an SVG polyline of 60 by 20, newest at the right. */
  public String curve() {
    StringBuilder points = new StringBuilder();
    int x = HISTORY - history.size();
    for (double percent : history) {
      points
          .append(x++)
          .append(',')
          .append(String.format(Locale.ROOT, "%.1f", 19.5 - percent * 0.19))
          .append(' ');
    }
    return points.toString().strip();
  }

  /** Memory used. */
  public String memory() {
    return Bytes.text(memoryUsed);
  }

  /** Memory there is. */
  public String memoryOf() {
    return Bytes.text(memoryTotal);
  }

  /** Length of the memory bar, 0 to 100. */
  public int memoryBar() {
    return memoryTotal <= 0 ? 0 : (int) (100 * memoryUsed / memoryTotal);
  }

  /** Such as {@code 0.71}. */
  public String loadText() {
    return load < 0 ? "–" : String.format(Locale.ROOT, "%.2f", load);
  }
}

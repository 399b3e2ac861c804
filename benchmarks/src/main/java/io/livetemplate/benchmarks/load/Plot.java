package io.livetemplate.benchmarks.load;

import io.livetemplate.benchmarks.load.Results.Loop;
import java.util.List;
import java.util.Locale;

/** A bar for each closed loop, as SVG. */
final class Plot {
  private static final int LEFT = 130;
  private static final int WIDTH = 560;
  private static final int BAR = 16;
  private static final int STEP = 22;
  private static final int TOP = 34;

  private Plot() {}

  /** Events a second at so many connections. */
  static String of(String transport, int connections, List<Loop> loops) {
    List<Loop> shown =
        loops.stream()
            .filter(loop -> loop.transport().equals(transport))
            .filter(loop -> loop.connections() == connections)
            .toList();
    double most = shown.stream().mapToDouble(Loop::perSecond).max().orElse(1);
    var svg = new StringBuilder();
    int height = TOP + STEP * shown.size() + 10;
    svg.append(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                + " font-family=\"sans-serif\" font-size=\"12\">\n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n"
                + "<text x=\"10\" y=\"20\" font-weight=\"bold\">%s, %d connections: events a"
                + " second</text>\n")
            .formatted(LEFT + WIDTH + 90, height, transport, connections));
    int y = TOP;
    for (Loop loop : shown) {
      double length = WIDTH * loop.perSecond() / most;
      String color = loop.workload().equals(Results.ECHO) ? "#999" : "#2a6fb0";
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                  + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>"
                  + "<text x=\"%.1f\" y=\"%d\">%,.0f</text>\n",
              LEFT - 8,
              y + 13,
              loop.workload(),
              LEFT,
              y,
              length,
              BAR,
              color,
              LEFT + length + 6,
              y + 13,
              loop.perSecond()));
      y += STEP;
    }
    return svg.append("</svg>\n").toString();
  }
}

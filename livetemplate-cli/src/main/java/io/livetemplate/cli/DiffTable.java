package io.livetemplate.cli;

import io.livetemplate.api.DiffStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Steps for people. */
final class DiffTable {
  /** Beyond these, patches are counted by strategy. */
  private static final int LISTED = 3;

  private static final String INDENT = " ".repeat(43);

  private DiffTable() {}

  static String write(List<DiffStep> steps) {
    if (steps.isEmpty()) {
      return "There is one model only, so no step: add another to the list.\n";
    }
    StringBuilder table = new StringBuilder("  step    bytes deflated     html   ratio  patches\n");
    for (DiffStep step : steps) {
      table.append(line(step)).append('\n');
      if (!step.frame().isEmpty() && step.patches().size() <= LISTED) {
        FrameText.lines(step).forEach(line -> table.append(INDENT).append(line).append('\n'));
      }
    }
    return table.toString();
  }

  private static String line(DiffStep step) {
    String ratio =
        step.html() == 0
            ? ""
            : String.format(Locale.ROOT, "%.1f%%", 100.0 * step.bytes() / step.html());
    return String.format(
        Locale.ROOT,
        "%6d %8d %8d %8d %7s  %s",
        step.step(),
        step.bytes(),
        step.deflated(),
        step.html(),
        ratio,
        patches(step));
  }

  private static String patches(DiffStep step) {
    if (step.frame().isEmpty()) {
      return "nothing changed, nothing is sent";
    }
    return step.patches().size() <= LISTED ? listed(step) : counted(step);
  }

  private static String listed(DiffStep step) {
    return step.patches().stream()
        .map(patch -> patch.strategy() + " of " + region(patch) + ": " + patch.bytes())
        .collect(Collectors.joining(", "));
  }

  private static String region(DiffStep.Patch patch) {
    JsonText json = new JsonText();
    patch.region().writeTo(json);
    return json.toString();
  }

  private static String counted(DiffStep step) {
    Map<String, int[]> sums = new LinkedHashMap<>();
    for (DiffStep.Patch patch : step.patches()) {
      int[] sum = sums.computeIfAbsent(patch.strategy(), id -> new int[2]);
      sum[0]++;
      sum[1] += patch.bytes();
    }
    return sums.entrySet().stream()
        .map(entry -> entry.getValue()[0] + " x " + entry.getKey() + ": " + entry.getValue()[1])
        .collect(Collectors.joining(", "));
  }
}

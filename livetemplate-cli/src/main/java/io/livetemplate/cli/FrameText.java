package io.livetemplate.cli;

import io.livetemplate.api.DiffStep;
import io.livetemplate.cli.data.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words what a frame does ({@code docs/protocol.md}, section 5). */
final class FrameText {
  private static final int LONGEST = 100;

  private FrameText() {}

  /** One line for each patch and each layout. */
  static List<String> lines(DiffStep step) {
    List<String> lines = new ArrayList<>();
    List<?> frame = list(Json.read("frame", step.frame().getBytes(StandardCharsets.UTF_8)));
    List<?> patches = list(frame.get(2));
    for (int i = 0; i < patches.size(); i++) {
      List<?> patch = list(patches.get(i));
      DiffStep.Patch sent = step.patches().get(i);
      lines.add(cut(line(sent, patch.subList(2, patch.size()))));
    }
    for (Object layout : frame.size() > 3 ? list(frame.get(3)) : List.of()) {
      List<?> parts = list(layout);
      String statics = parts.get(1) instanceof String html ? ", built from " + json(html) : "";
      lines.add(cut("layout of " + parts.getFirst() + statics));
    }
    return lines;
  }

  private static String line(DiffStep.Patch sent, List<?> payload) {
    boolean section = sent.region().isSection();
    return switch (sent.strategy()) {
      case "marker" -> section ? columns(payload) : pairs("place", payload);
      case "static-dynamic" ->
          section ? "items: " + order(list(payload.getFirst())) : pairs("slot", payload);
      case "granular" -> section ? items(payload) : pairs("tokens of place", payload);
      case "replacement" -> "HTML: " + json(payload.getFirst());
      default -> sent.strategy() + ": " + json(payload);
    };
  }

  private static String pairs(String what, List<?> payload) {
    List<String> pairs = new ArrayList<>();
    for (int at = 0; at + 1 < payload.size(); at += 2) {
      pairs.add(what + " " + payload.get(at) + ": " + json(payload.get(at + 1)));
    }
    return String.join(", ", pairs);
  }

  private static String columns(List<?> payload) {
    List<String> columns = new ArrayList<>();
    for (int at = 0; at + 2 < payload.size(); at += 3) {
      columns.add(
          "place "
              + payload.get(at)
              + " of items "
              + order(list(payload.get(at + 1)))
              + ": "
              + json(payload.get(at + 2)));
    }
    return String.join("; ", columns);
  }

  private static String items(List<?> payload) {
    if (payload.size() == 1) {
      return "items: " + order(list(payload.getFirst()));
    }
    List<String> steps = new ArrayList<>();
    for (int at = 0; at + 1 < payload.size(); at += 2) {
      Object index = payload.get(at);
      steps.add(
          switch (payload.get(at + 1)) {
            case Number count -> "at " + index + " take out " + count;
            case List<?> moved -> "to " + index + " move " + order(moved);
            case null, default -> "at " + index + " put in " + json(payload.get(at + 1));
          });
    }
    return String.join(", ", steps);
  }

  private static String order(List<?> order) {
    List<String> items = new ArrayList<>();
    long last = 0;
    for (Object item : order) {
      if (item instanceof Number number && number.longValue() < 0) {
        long run = -number.longValue();
        long end = run % 2 == 0 ? last + run / 2 : last - (run + 1) / 2;
        items.add(items.removeLast() + ".." + end);
      } else if (item instanceof Number number) {
        last = number.longValue();
        items.add(String.valueOf(last));
      } else {
        items.add("new " + json(item));
      }
    }
    return items.isEmpty() ? "none" : String.join(", ", items);
  }

  private static String json(@Nullable Object value) {
    return switch (value) {
      case List<?> list ->
          list.stream().map(FrameText::json).collect(Collectors.joining(",", "[", "]"));
      case String text -> '"' + text.replace("\n", "\\n") + '"';
      case null, default -> String.valueOf(value);
    };
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static String cut(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}

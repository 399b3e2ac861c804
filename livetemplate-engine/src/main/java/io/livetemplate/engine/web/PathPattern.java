package io.livetemplate.engine.web;

import io.livetemplate.api.error.ConfigurationException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A path such as {@code /orders/{id}}: a parameter stands for one whole segment that is not empty.
 *
 * @param text as it was written
 * @param segments what stands between the slashes
 */
record PathPattern(String text, List<Segment> segments) {
  /** Where several fit, the one with the earlier literal segment goes first. */
  static final Comparator<PathPattern> ORDER =
      Comparator.comparing(pattern ->
          pattern.segments.stream()
              .map(segment -> segment.parameter() ? "\uffff" : segment.text())
              .collect(Collectors.joining("/")));

  /** Everything below it belongs to the engine. */
  static final String RESERVED = "/_livetemplate";

  /**
   * One segment.
   *
   * @param text what must stand there, or the parameter's name
   */
  record Segment(String text, boolean parameter) {}

  PathPattern {
    segments = List.copyOf(segments);
  }

  static PathPattern of(String path) {
    if (!path.startsWith("/")) {
      throw malformed(path, "a path begins with '/'");
    }
    if (path.equals(RESERVED) || path.startsWith(RESERVED + "/")) {
      throw malformed(path, RESERVED + " is the engine's own; choose another path");
    }
    Set<String> names = new HashSet<>();
    List<Segment> segments =
        List.of(path.substring(1).split("/", -1)).stream()
            .map(segment -> segment(path, segment, names))
            .toList();
    return new PathPattern(path, segments);
  }

  private static Segment segment(String path, String text, Set<String> names) {
    if (!text.contains("{") && !text.contains("}")) {
      return new Segment(text, false);
    }
    if (!text.matches("\\{[A-Za-z][A-Za-z0-9_]*}")) {
      throw malformed(path, "a parameter is a whole segment like {id}");
    }
    String name = text.substring(1, text.length() - 1);
    if (!names.add(name)) {
      throw malformed(path, "the parameter {" + name + "} stands in it twice");
    }
    return new Segment(name, true);
  }

  private static ConfigurationException malformed(String path, String rule) {
    return new ConfigurationException("the path '" + path + "' cannot be bound: " + rule);
  }

  /** The same for two patterns that fit the same paths. */
  String form() {
    return segments.stream()
        .map(segment -> segment.parameter() ? "{}" : segment.text())
        .collect(Collectors.joining("/"));
  }

  /** {@return the parameters, in order, when the path fits} */
  Optional<Map<String, String>> match(String path) {
    String[] parts = path.substring(1).split("/", -1);
    if (!path.startsWith("/") || parts.length != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i++) {
      Segment segment = segments.get(i);
      if (segment.parameter() ? parts[i].isEmpty() : !parts[i].equals(segment.text())) {
        return Optional.empty();
      }
      if (segment.parameter()) {
        parameters.put(segment.text(), parts[i]);
      }
    }
    return Optional.of(parameters);
  }
}

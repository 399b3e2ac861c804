package io.livetemplate.benchmarks.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page and the models it goes through.
 *
 * @param name of its folder
 * @param template Mustache
 * @param steps the first is the page as served
 */
public record Workload(String name, String template, List<Map<String, Object>> steps) {
  /**
   * Reads all.
   *
   * @param folder of folders
   * @return by name
   * @throws IOException when one cannot be read
   */
  public static List<Workload> readAll(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> folders = entries.filter(Files::isDirectory).sorted().toList();
      List<Workload> all = new ArrayList<>();
      for (Path one : folders) {
        all.add(read(one));
      }
      return all;
    }
  }

  /**
   * Reads one.
   *
   * @param folder with {@code page.html} and {@code steps.json}
   * @return the workload
   * @throws IOException when one of them cannot be read
   */
  public static Workload read(Path folder) throws IOException {
    return new Workload(
        folder.getFileName().toString(),
        Files.readString(folder.resolve("page.html")),
        JsonMapper.shared()
            .readValue(Files.readString(folder.resolve("steps.json")), new TypeReference<>() {}));
  }

  /**
   * The template text of a section, without its tags.
   *
   * @param tag such as {@code #rows} or {@code ^on}
   */
  String section(String tag) {
    String open = "{{" + tag + "}}\n";
    int start = template.indexOf(open) + open.length();
    return template.substring(start, template.indexOf("{{/" + tag.substring(1) + "}}", start));
  }
}

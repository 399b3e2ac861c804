package io.livetemplate.e2e.xss;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the attacks and the places that they are tried in. */
final class Attacks {
  private static final Path FOLDER =
      Path.of(System.getProperty("livetemplate.root", ".."))
          .resolve("livetemplate-engine/src/test/resources/io/livetemplate/engine/xss");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

  private Attacks() {}

  /** One model for each attack. */
  static List<Map<String, Object>> models() throws IOException {
    return lines("payloads.txt").stream().map(Attacks::unescaped).map(Attacks::model).toList();
  }

  private static Map<String, Object> model(String attack) {
    return Map.of("x", attack, "list", List.of(Map.of("x", attack)));
  }

  /** All places of an attack, one behind the other. */
  static String places() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line : lines("contexts.txt")) {
      all.append(unescaped(line.split(" +", 2)[1])).append('\n');
    }
    return all.toString();
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream()
        .filter(line -> !line.startsWith("#") && !line.isEmpty())
        .toList();
  }

  private static String unescaped(String line) {
    return ESCAPE
        .matcher(line)
        .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
  }

  private static String character(String name) {
    return switch (name.charAt(0)) {
      case 't' -> "\t";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 'f' -> "\f";
      case '0' -> "\0";
      case 'u' -> String.valueOf((char) Integer.parseInt(name.substring(1), 16));
      default -> name;
    };
  }
}

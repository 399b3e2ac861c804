package io.livetemplate.engine.xss;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Attacks, and the places of a template that they are tried in. */
final class Corpus {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

  private Corpus() {}

  static List<String> payloads() {
    return lines("payloads.txt").stream().map(Corpus::unescaped).toList();
  }

  /** Templates by the name of the place. */
  static Map<String, String> contexts() {
    Map<String, String> found = new LinkedHashMap<>();
    for (String line : lines("contexts.txt")) {
      String[] parts = line.split(" +", 2);
      found.put(parts[0], unescaped(parts[1]));
    }
    return found;
  }

  private static List<String> lines(String file) {
    try (InputStream in = Corpus.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not beside the test classes");
      }
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unescaped(String line) {
    return ESCAPE
        .matcher(line)
        .replaceAll(found ->
            java.util.regex.Matcher.quoteReplacement(
                switch (found.group(1).charAt(0)) {
                  case 't' -> "\t";
                  case 'n' -> "\n";
                  case 'r' -> "\r";
                  case 'f' -> "\f";
                  case '0' -> "\0";
                  case 'u' ->
                      String.valueOf((char) Integer.parseInt(found.group(1).substring(1), 16));
                  default -> found.group(1);
                }));
  }
}

package io.livetemplate.e2e.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The libraries of this machine that a program stands on: all that an image needs besides it. */
final class Libraries {
  private static final Pattern FOUND = Pattern.compile("^\\s(?:.*=> )?(/\\S+) \\(0x.*");

  private Libraries() {}

  /** Those of all programs and libraries in a folder, but for those in it, as {@code ldd} says. */
  static Set<Path> of(Path folder) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("ldd"));
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(file -> file.endsWith("bin/java") || file.toString().endsWith(".so"))
          .map(Path::toString)
          .forEach(command::add);
    }
    Process ldd = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(ldd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (ldd.waitFor() != 0) {
      throw new IOException("ldd failed: " + said);
    }
    Set<Path> found = new TreeSet<>();
    for (String line : said.split("\n", -1)) {
      Matcher library = FOUND.matcher(line);
      if (library.matches() && !Path.of(library.group(1)).normalize().startsWith(folder)) {
        found.add(Path.of(library.group(1)));
      }
    }
    return found;
  }
}

package io.livetemplate.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What it was measured on. */
final class Machine {
  private Machine() {}

  static String describe() throws IOException {
    String model =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .findFirst()
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .orElse("unknown processor");
    return model
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " cores for server and driver together, Linux "
        + System.getProperty("os.version", "")
        + ", Java "
        + Runtime.version()
        + "; load average before the report: "
        + Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0]
        + "\n";
  }
}

package io.livetemplate.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What {@code bin/bench} runs. */
public final class Bench {
  private static final List<String> TRANSPORTS = List.of("jetty", "undertow", "polling");

  private Bench() {}

  /**
   * Measures and writes; ends by itself.
   *
   * @param args {@code quick} or {@code whole}, the folder of the workloads, the folder to write
   *     into, then names of workloads, none for w1 to w9
   * @throws IOException when a report cannot be written
   */
  public static void main(String[] args) throws IOException {
    Sizes sizes = args[0].equals("quick") ? Sizes.QUICK : Sizes.WHOLE;
    Path workloads = Path.of(args[1]);
    Path out = Files.createDirectories(Path.of(args[2]));
    List<String> wanted = Arrays.asList(args).subList(3, args.length);
    List<String> names = names(workloads, wanted);
    Results results = Results.empty();
    for (String transport : TRANSPORTS) {
      var measurements = new Measurements(transport, workloads, sizes, results);
      attempt(() -> measurements.loops(names));
      if (wanted.isEmpty()) {
        attempt(() -> measurements.attaches("w1-counter"));
        attempt(() -> measurements.attaches("w5-cell"));
        attempt(measurements::memory);
        attempt(measurements::broadcasts);
        attempt(() -> measurements.mixed(names));
      }
      Report.write(results, sizes, out);
    }
  }

  private interface Measurement {
    void run() throws IOException;
  }

  /** One that breaks off takes no figures of the others with it; its own are missing. */
  private static void attempt(Measurement measurement) {
    try {
      measurement.run();
    } catch (IOException e) {
      System.err.println("broken off: " + e);
    }
  }

  private static List<String> names(Path workloads, List<String> wanted) throws IOException {
    try (Stream<Path> folders = Files.list(workloads)) {
      List<String> all =
          folders
              .map(folder -> String.valueOf(folder.getFileName()))
              .filter(name -> name.matches("w\\d.*"))
              .filter(name -> wanted.isEmpty() || wanted.stream().anyMatch(name::startsWith))
              .sorted()
              .toList();
      if (all.isEmpty()) {
        throw new IllegalArgumentException("no workload " + wanted + " in " + workloads);
      }
      return all;
    }
  }
}

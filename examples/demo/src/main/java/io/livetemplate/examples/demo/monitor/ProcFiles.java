package io.livetemplate.examples.demo.monitor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads processes from {@code /proc} (proc(5)). */
final class ProcFiles implements ProcessSource {
  /**
   * Length of a tick in {@code /proc}: 1/USER_HZ seconds, and USER_HZ is 100 on every Linux since
   * 2.6.
   */
  private static final Duration TICK = Duration.ofMillis(10);

  private static final long PAGE_BYTES = 4096;
  private static final Map<String, String> STATES =
      Map.of(
          "R",
          "running",
          "S",
          "sleeping",
          "D",
          "waiting",
          "Z",
          "zombie",
          "T",
          "stopped",
          "t",
          "traced",
          "I",
          "idle");

  private final Path proc;

  ProcFiles(Path proc) {
    this.proc = proc;
  }

  @Override
  public Sample read() {
    Map<Long, Sample.Reading> all = new TreeMap<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(proc, "[0-9]*")) {
      for (Path folder : folders) {
        process(folder).ifPresent(reading -> all.put(reading.pid(), reading));
      }
      return new Sample(System.nanoTime(), all, machine());
    } catch (IOException e) {
      throw new IllegalStateException("/proc cannot be read; is it mounted?", e);
    }
  }

  /** Empty when the process ended while it was being read. */
  private static Optional<Sample.Reading> process(Path folder) {
    try {
      String stat = Files.readString(folder.resolve("stat"), StandardCharsets.ISO_8859_1);
      // The program's name stands in parentheses and may hold spaces and parentheses itself.
      String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
      String[] rest = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 0);
      long ticks = Long.parseLong(rest[11]) + Long.parseLong(rest[12]);
      long memory = Long.parseLong(rest[21]) * PAGE_BYTES;
      String command =
          new String(Files.readAllBytes(folder.resolve("cmdline")), StandardCharsets.UTF_8);
      String shown = command.isEmpty() ? "[" + name + "]" : command.replace('\0', ' ').strip();
      String user = Files.getOwner(folder).getName();
      String state = STATES.getOrDefault(rest[0], rest[0]);
      long pid = Long.parseLong(folder.getFileName().toString());
      return Optional.of(
          new Sample.Reading(pid, name, shown, user, state, TICK.multipliedBy(ticks), memory));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Sample.Machine machine() throws IOException {
    String[] cpu = Files.readAllLines(proc.resolve("stat")).getFirst().split(" +", 0);
    long busy = 0;
    for (int column = 1; column < cpu.length; column++) {
      boolean idle = column == 4 || column == 5;
      boolean countedAlready = column > 8;
      busy += idle || countedAlready ? 0 : Long.parseLong(cpu[column]);
    }
    Map<String, Long> memory = memory();
    long total = memory.getOrDefault("MemTotal", -1L);
    long used = total - memory.getOrDefault("MemAvailable", 0L);
    double load = Double.parseDouble(Files.readString(proc.resolve("loadavg")).split(" ", 0)[0]);
    return new Sample.Machine(
        TICK.multipliedBy(busy), used, total, load, Runtime.getRuntime().availableProcessors());
  }

  private Map<String, Long> memory() throws IOException {
    Map<String, Long> bytes = new HashMap<>();
    for (String line : Files.readAllLines(proc.resolve("meminfo"))) {
      String[] parts = line.split(":? +", 0);
      bytes.put(parts[0], Long.parseLong(parts[1]) * 1024);
    }
    return bytes;
  }
}

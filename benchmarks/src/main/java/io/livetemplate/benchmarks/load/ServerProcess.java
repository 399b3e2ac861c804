package io.livetemplate.benchmarks.load;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A {@link LoadServer} in a process of its own, and what Linux says of it. */
final class ServerProcess implements AutoCloseable {
  /** Of one tick in {@code /proc/PID/stat}. */
  private static final long TICK_NANOS = 10_000_000;

  private static final double NANOS_PER_MICRO = 1e3;
  private static final int UTIME = 11;

  private final Process process;
  private final BufferedReader out;
  private final BufferedWriter in;
  private final int port;
  private final int echoPort;

  ServerProcess(String transport, Path workloads, List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(LoadServer.class.getName(), transport, workloads.toString()));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    out = process.inputReader(StandardCharsets.UTF_8);
    in = process.outputWriter(StandardCharsets.UTF_8);
    String[] ports = line().split(" ", -1);
    port = Integer.parseInt(ports[1]);
    echoPort = Integer.parseInt(ports[2]);
  }

  int port() {
    return port;
  }

  int echoPort() {
    return echoPort;
  }

  long pid() {
    return process.pid();
  }

  /** Sends the message to all pages. */
  void publish() throws IOException {
    say("publish");
  }

  /** {@return the bytes in use after a collection} */
  long heap() throws IOException {
    return Long.parseLong(say("heap").split(" ", -1)[1]);
  }

  /** {@return the medians of the steps of an event, of pages that had any} */
  List<Results.Times> times(String transport) throws IOException {
    List<Results.Times> times = new ArrayList<>();
    for (String route : say("times").substring("times ".length()).split(" ", -1)) {
      String[] fields = route.split(",", -1);
      double[] micros = Arrays.stream(fields).skip(1).mapToDouble(ServerProcess::micros).toArray();
      if (Arrays.stream(micros).sum() > 0) {
        times.add(
            new Results.Times(
                transport, fields[0], micros[0], micros[1], micros[2], micros[3], micros[4]));
      }
    }
    return times;
  }

  private static double micros(String nanos) {
    return Long.parseLong(nanos) / NANOS_PER_MICRO;
  }

  private String say(String word) throws IOException {
    in.write(word + "\n");
    in.flush();
    return line();
  }

  private String line() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the server has ended");
    }
    return line;
  }

  /** {@return the time that it was on a processor until now, in nanoseconds} */
  long cpuNanos() throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid() + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[UTIME + 1])) * TICK_NANOS;
  }

  /** {@return its resident memory, in bytes} */
  long rss() throws IOException {
    return status("VmRSS:") * 1024;
  }

  /** {@return how many threads of the system it has} */
  long threads() throws IOException {
    return status("Threads:");
  }

  private long status(String key) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + pid() + "/status"))) {
      if (line.startsWith(key)) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
      }
    }
    throw new IOException("no " + key);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

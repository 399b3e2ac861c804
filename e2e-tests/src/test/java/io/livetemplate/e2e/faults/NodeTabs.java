package io.livetemplate.e2e.faults;

import io.livetemplate.e2e.process.Packaged;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real client in many tabs of one Node process: {@code js-client/scripts/stubborn-tabs.mjs}. A
 * tab clicks until all its clicks have come to their effect. Thread-safe.
 */
final class NodeTabs implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * What came of a tab.
   *
   * @param sockets how many WebSockets it opened
   * @param requests how many requests it made beside
   * @param problems whatever a user would not want to see
   */
  record Report(int sockets, int requests, List<String> problems) {}

  private final Map<Long, CompletableFuture<Report>> waiting = new ConcurrentHashMap<>();
  private final Process process;
  private final BufferedWriter lines;

  private NodeTabs(List<String> command) throws IOException {
    process =
        new ProcessBuilder(command)
            .directory(Packaged.root().resolve("js-client").toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    lines = process.outputWriter(StandardCharsets.UTF_8);
    Thread.ofVirtual().start(this::listen);
  }

  /** Tabs with the client as it is. */
  static NodeTabs sound() throws IOException {
    return new NodeTabs(List.of("node", "scripts/stubborn-tabs.mjs"));
  }

  /** Tabs whose client sends again under other numbers what was not settled. */
  static NodeTabs forgetful() throws IOException {
    return new NodeTabs(List.of("node", "scripts/stubborn-tabs.mjs", "--forgetful"));
  }

  /**
   * A tab begins.
   *
   * @param page where it gets its first HTML
   * @param url what it takes for its address, and so where it connects to
   */
  CompletableFuture<Report> play(long seed, URI page, URI url, int events) {
    var report = new CompletableFuture<Report>();
    waiting.put(seed, report);
    var task =
        Map.of("seed", seed, "page", page.toString(), "url", url.toString(), "events", events);
    synchronized (lines) {
      try {
        lines.write(JSON.writeValueAsString(task) + "\n");
        lines.flush();
      } catch (IOException e) {
        report.completeExceptionally(e);
      }
    }
    return report;
  }

  private void listen() {
    try (BufferedReader reports = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reports.readLine(); line != null; line = reports.readLine()) {
        JsonNode report = JSON.readTree(line);
        List<String> problems = new ArrayList<>();
        report.get("problems").forEach(problem -> problems.add(problem.stringValue()));
        CompletableFuture<Report> one = waiting.remove(report.get("seed").longValue());
        if (one != null) {
          one.complete(
              new Report(
                  report.get("sockets").intValue(), report.get("requests").intValue(), problems));
        }
      }
    } catch (IOException ended) {
      // Nobody waits any more, or hears of it below.
    } finally {
      waiting.values().forEach(one -> one.completeExceptionally(new IOException("node has ended")));
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

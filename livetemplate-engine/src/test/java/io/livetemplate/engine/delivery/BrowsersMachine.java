package io.livetemplate.engine.delivery;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The machine that browsers run, {@code js-client/src/delivery/step.ts}, in a Node process: plays
 * what {@link ClientMachine} was told and says whether it does the same.
 */
final class BrowsersMachine implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Process process;
  private final BufferedWriter lines;

  BrowsersMachine() throws IOException {
    process =
        new ProcessBuilder("node", "scripts/play-schedules.mjs")
            .directory(Path.of("..", "js-client").toFile())
            .redirectErrorStream(true)
            .start();
    lines = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** Hands it a schedule; false when it has given up. */
  boolean play(long seed, List<Object> steps) {
    try {
      lines.write(JSON.writeValueAsString(List.of(seed, steps)));
      lines.write('\n');
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** {@return what it says in the end: how many it played, or where it did anything else} */
  String verdict() throws IOException {
    try {
      lines.close();
    } catch (IOException e) {
      // It has given up, and says why.
    }
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

package io.livetemplate.e2e.process;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of this machine that serves until it is ended. */
public final class ToolProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;

  private final Process process;
  private final Lines err;

  private ToolProcess(Process process) {
    this.process = process;
    this.err = new Lines(process.getErrorStream(), "err-" + process.pid());
  }

  /** Starts it; what it writes to its standard output is dropped. */
  public static ToolProcess start(String... command) throws IOException {
    return new ToolProcess(
        new ProcessBuilder(List.of(command))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** {@return its standard error} */
  public Lines err() {
    return err;
  }

  /** Asks it to end, and makes it end when it does not. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

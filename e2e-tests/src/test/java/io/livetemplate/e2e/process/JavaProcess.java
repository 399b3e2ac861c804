package io.livetemplate.e2e.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java program in a process of its own, with the Java that runs the tests. */
public final class JavaProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;

  private final Process process;
  private final Lines out;
  private final Lines err;

  private JavaProcess(Process process) {
    this.process = process;
    this.out = new Lines(process.getInputStream(), "out-" + process.pid());
    this.err = new Lines(process.getErrorStream(), "err-" + process.pid());
  }

  /** Starts it with these arguments for {@code java}, in this folder. */
  public static JavaProcess start(Path folder, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Starts fast, and lets the browser beside it have its share of the machine.
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    // What the surroundings set for Java would be told on standard error.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.start();
    process.getOutputStream().close();
    return new JavaProcess(process);
  }

  /** {@return its standard output} */
  public Lines out() {
    return out;
  }

  /** {@return its standard error} */
  public Lines err() {
    return err;
  }

  /** Waits for its end. */
  public int exitStatus() throws InterruptedException {
    out.awaitEnd();
    return process.waitFor();
  }

  /** Ends it without any chance to say goodbye. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Sends it a signal, such as {@code STOP}. */
  public void signal(String name) {
    try {
      int status =
          new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
      if (status != 0) {
        throw new IllegalStateException("kill -" + name + " ended with " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends it as Ctrl-C would; by force when that does not help. */
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

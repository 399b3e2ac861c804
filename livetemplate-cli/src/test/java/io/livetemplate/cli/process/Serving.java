package io.livetemplate.cli.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process that serves; killed when it is closed. */
final class Serving implements AutoCloseable {
  private static final String READY = "listening on ";

  private final Process process;
  private final URI uri;
  private final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();

  private Serving(Process process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  static Serving start(String... args) throws IOException {
    Process process = Program.MODULES.start(args);
    BufferedReader out = reader(process.getInputStream());
    String line = String.valueOf(out.readLine());
    if (!line.startsWith(READY)) {
      throw new IllegalStateException(
          line + new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }
    Serving serving = new Serving(process, URI.create(line.substring(READY.length())));
    Thread.ofPlatform().daemon().start(serving::listen);
    return serving;
  }

  URI uri() {
    return uri;
  }

  /** The next line on its standard error, within some seconds. */
  @Nullable String said() throws InterruptedException {
    return said.poll(20, TimeUnit.SECONDS);
  }

  boolean saidNothingMore() {
    return said.isEmpty();
  }

  /** Ends it by SIGTERM and returns its exit status. */
  int terminate() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the program did not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void listen() {
    try (BufferedReader err = reader(process.getErrorStream())) {
      for (String line = err.readLine(); line != null; line = err.readLine()) {
        said.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader reader(java.io.InputStream from) {
    return new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8));
  }
}

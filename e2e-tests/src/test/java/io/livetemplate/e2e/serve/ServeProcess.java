package io.livetemplate.e2e.serve;

import io.livetemplate.e2e.process.JavaProcess;
import io.livetemplate.e2e.process.Lines;
import io.livetemplate.e2e.process.Packaged;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** {@code livetemplate serve}, from its module path, as {@code bin/livetemplate} starts it. */
final class ServeProcess implements AutoCloseable {
  private final JavaProcess process;
  private final URI uri;

  private ServeProcess(JavaProcess process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  /** Serves on any free port and returns when it is ready. */
  static ServeProcess start(ServedFolder folder, String... options)
      throws IOException, InterruptedException {
    return start(folder, 0, options);
  }

  /** Serves on this port and returns when it is ready. */
  static ServeProcess start(ServedFolder folder, int port, String... options)
      throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-p",
                Packaged.app("livetemplate-cli").toString(),
                "-m",
                "io.livetemplate.cli/io.livetemplate.cli.Main",
                "serve",
                ServedFolder.TEMPLATE,
                "--data",
                ServedFolder.DATA,
                "--port",
                Integer.toString(port)));
    arguments.addAll(List.of(options));
    JavaProcess process = JavaProcess.start(folder.path(), arguments);
    try {
      String said = process.out().await("listening on (http://127\\.0\\.0\\.1:\\d+/)").group(1);
      return new ServeProcess(process, URI.create(said));
    } catch (AssertionError | InterruptedException failed) {
      String why = process.err().text();
      process.close();
      throw new IllegalStateException("serve did not start: " + why, failed);
    }
  }

  String url() {
    return uri.toString();
  }

  URI uri() {
    return uri;
  }

  int port() {
    return uri.getPort();
  }

  /** What it says about broken files. */
  Lines err() {
    return process.err();
  }

  void kill() throws InterruptedException {
    process.kill();
  }

  @Override
  public void close() {
    process.close();
  }
}

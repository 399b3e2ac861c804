package io.livetemplate.e2e.demo;

import io.livetemplate.e2e.process.JavaProcess;
import io.livetemplate.e2e.process.Packaged;
import java.io.IOException;
import java.util.List;

/** The demo, from its module path, on any free port. */
final class DemoProcess implements AutoCloseable {
  private final JavaProcess process;
  private final String url;

  private DemoProcess(JavaProcess process, String url) {
    this.process = process;
    this.url = url;
  }

  static DemoProcess start() throws IOException, InterruptedException {
    JavaProcess process =
        JavaProcess.start(
            Packaged.root(),
            List.of(
                "-p",
                Packaged.app("examples/demo").toString(),
                "-m",
                "io.livetemplate.examples.demo/io.livetemplate.examples.demo.Demo",
                "--port",
                "0"));
    try {
      return new DemoProcess(
          process, process.out().await("listening on (http://127\\.0\\.0\\.1:\\d+/)").group(1));
    } catch (AssertionError | InterruptedException failed) {
      String why = process.err().text();
      process.close();
      throw new IllegalStateException("the demo did not start: " + why, failed);
    }
  }

  /** Of the index page; ends with a slash. */
  String url() {
    return url;
  }

  @Override
  public void close() {
    process.close();
  }
}

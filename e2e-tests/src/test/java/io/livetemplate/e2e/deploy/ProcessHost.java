package io.livetemplate.e2e.deploy;

import io.livetemplate.e2e.process.JavaProcess;
import io.livetemplate.e2e.process.Packaged;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The application as a process of this machine, where there is no container engine. */
final class ProcessHost implements AppHost {
  private final List<String> arguments;
  private final Ports ports;
  private final StringBuilder earlier = new StringBuilder();
  private JavaProcess process;

  private ProcessHost(List<String> arguments, Ports ports, JavaProcess process) {
    this.arguments = arguments;
    this.ports = ports;
    this.process = process;
  }

  static ProcessHost start(Deployment deployment) throws IOException, InterruptedException {
    Ports ports = Ports.free();
    Path keys = Files.createTempDirectory("livetemplate-e2e").resolve("keys.json");
    List<String> arguments =
        Program.arguments(
            path(deployment.modules()), path(deployment.classes()), ports, keys.toString());
    return new ProcessHost(arguments, ports, started(arguments));
  }

  private static JavaProcess started(List<String> arguments)
      throws IOException, InterruptedException {
    JavaProcess process = JavaProcess.start(Packaged.root(), arguments);
    process.out().await(Program.READY);
    return process;
  }

  private static String path(List<Path> jars) {
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  @Override
  public int port(Port port) {
    return ports.of(port);
  }

  @Override
  public void killAndRestart() {
    try {
      process.kill();
      earlier.append(written());
      process = started(arguments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void pause() {
    process.signal("STOP");
  }

  @Override
  public void resume() {
    process.signal("CONT");
  }

  @Override
  public String log() {
    return earlier + written();
  }

  @Override
  public void awaitLog(String text) throws InterruptedException {
    process.err().await(".*" + Pattern.quote(text) + ".*");
  }

  private String written() {
    return process.out().text() + "\n" + process.err().text() + "\n";
  }

  @Override
  public void close() {
    process.close();
  }
}

package io.livetemplate.e2e.deploy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.containers.output.WaitingConsumer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitStrategy;

/**
 * The application in a container of its own, on the network of this machine: a network of its own
 * would come with an interface, and browsers drop whatever they load when the machine gets one,
 * those of other tests too.
 */
final class ContainerHost implements AppHost {
  private static final int PATIENCE_SECONDS = 90;

  private final GenericContainer<?> container;
  private final Ports ports;
  private int starts = 1;

  private ContainerHost(GenericContainer<?> container, Ports ports) {
    this.container = container;
    this.ports = ports;
  }

  static ContainerHost start(Deployment deployment, String runtime) throws IOException {
    Future<String> image = Images.application(deployment, runtime);
    Ports ports = Ports.free();
    String classes = deployment.classes().isEmpty() ? "" : "/app/classes/*";
    List<String> arguments = Program.arguments("/app/modules", classes, ports, "/run/keys.json");
    GenericContainer<?> container =
        new GenericContainer<>(image)
            .withCommand(arguments.toArray(String[]::new))
            .withNetworkMode("host")
            .waitingFor(ready(1));
    container.start();
    return new ContainerHost(container, ports);
  }

  private static WaitStrategy ready(int starts) {
    return Wait.forLogMessage(".*" + Program.READY + "\\n", starts);
  }

  @Override
  public int port(Port port) {
    return ports.of(port);
  }

  @Override
  public void killAndRestart() {
    String id = container.getContainerId();
    var docker = container.getDockerClient();
    docker.killContainerCmd(id).exec();
    docker.waitContainerCmd(id).start().awaitStatusCode();
    docker.startContainerCmd(id).exec();
    starts++;
    ready(starts).waitUntilReady(container);
  }

  @Override
  public void pause() {
    container.getDockerClient().pauseContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public void resume() {
    container.getDockerClient().unpauseContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public String log() {
    return container.getLogs();
  }

  @Override
  public void awaitLog(String text) throws TimeoutException {
    var written = new WaitingConsumer();
    container.followOutput(written, OutputFrame.OutputType.STDERR);
    written.waitUntil(
        frame -> frame.getUtf8String().contains(text), PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    container.stop();
  }
}

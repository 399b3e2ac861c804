package io.livetemplate.e2e.deploy;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Ports;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.containers.output.WaitingConsumer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitStrategy;

/** The application in a container of its own. */
final class ContainerHost implements AppHost {
  private static final int PATIENCE_SECONDS = 90;

  private final GenericContainer<?> container;
  private int starts = 1;
  private Ports ports;

  private ContainerHost(GenericContainer<?> container) {
    this.container = container;
    this.ports = ports();
  }

  static ContainerHost start(Deployment deployment, String runtime) throws IOException {
    Future<String> image = Images.application(deployment, runtime);
    List<Integer> ports = Stream.of(Port.values()).map(Port::inside).toList();
    String classes = deployment.classes().isEmpty() ? "" : "/app/classes/*";
    List<String> arguments = Program.arguments("/app/modules", classes, ports, "/run/keys.json");
    GenericContainer<?> container =
        new GenericContainer<>(image)
            .withCommand(arguments.toArray(String[]::new))
            .withExposedPorts(ports.toArray(Integer[]::new))
            .waitingFor(ready(1));
    container.start();
    return new ContainerHost(container);
  }

  private static WaitStrategy ready(int starts) {
    return Wait.forLogMessage(".*" + Program.READY + "\\n", starts);
  }

  /** Read anew after each start: a container that is started again is given other ports. */
  private Ports ports() {
    return container.getCurrentContainerInfo().getNetworkSettings().getPorts();
  }

  @Override
  public int port(Port port) {
    Ports.Binding[] found = ports.getBindings().get(ExposedPort.tcp(port.inside()));
    if (found == null || found.length == 0) {
      throw new IllegalStateException("the container has no port " + port);
    }
    return Integer.parseInt(found[0].getHostPortSpec());
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
    ports = ports();
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

package io.livetemplate.e2e.deploy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** The application in a container of its own. */
final class ContainerHost implements AppHost {
  private static final int FIRST_PORT = 8080;

  private final GenericContainer<?> container;

  private ContainerHost(GenericContainer<?> container) {
    this.container = container;
  }

  static ContainerHost start(Deployment deployment, String runtime) throws IOException {
    Future<String> image = Images.application(deployment, runtime);
    List<Integer> ports =
        IntStream.range(0, Port.values().length).mapToObj(i -> FIRST_PORT + i).toList();
    String classes = deployment.classes().isEmpty() ? "" : "/app/classes/*";
    List<String> arguments = Program.arguments("/app/modules", classes, ports, "/run/keys.json");
    GenericContainer<?> container =
        new GenericContainer<>(image)
            .withCommand(arguments.toArray(String[]::new))
            .withExposedPorts(ports.toArray(Integer[]::new))
            .waitingFor(Wait.forLogMessage(".*" + Program.READY + "\\n", 1));
    container.start();
    return new ContainerHost(container);
  }

  @Override
  public int port(Port port) {
    return container.getMappedPort(FIRST_PORT + port.ordinal());
  }

  @Override
  public void killAndRestart() {
    String id = container.getContainerId();
    var docker = container.getDockerClient();
    docker.killContainerCmd(id).exec();
    docker.waitContainerCmd(id).start().awaitStatusCode();
    docker.startContainerCmd(id).exec();
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
  public void close() {
    container.stop();
  }
}

package io.livetemplate.e2e.deploy;

import io.livetemplate.e2e.browser.Browsers;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.testcontainers.DockerClientFactory;

/**
 * What lasts for all test classes of a process: browsers, and for each deployment one application,
 * started when they are first asked for. Used by one thread.
 */
final class Theatre implements AutoCloseable {
  /** {@code no} runs processes also where there is a container engine. */
  private static final boolean CONTAINERS =
      !System.getProperty("livetemplate.e2e.containers", "yes").equals("no");

  private final Browsers browsers = Browsers.open();
  private @Nullable Browsers whole;
  private final Map<Deployment, AppHost> hosts = new EnumMap<>(Deployment.class);
  private final AtomicInteger desks = new AtomicInteger();
  private final String where;
  private final Starter starter;

  /** Starts an application. */
  private interface Starter {
    AppHost start(Deployment deployment) throws IOException, InterruptedException;
  }

  private Theatre() throws IOException, InterruptedException {
    if (CONTAINERS && DockerClientFactory.instance().isDockerAvailable()) {
      String engine = DockerClientFactory.instance().getInfo().getServerVersion();
      where = "in containers of Docker " + engine;
      String runtime = Images.runtime(JavaRuntime.make());
      starter = deployment -> ContainerHost.start(deployment, runtime);
    } else {
      where = "in processes of this machine, not in containers";
      starter = ProcessHost::start;
    }
    say();
  }

  static Theatre of(ExtensionContext context) {
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Theatre.class))
        .computeIfAbsent(Theatre.class, key -> open(), Theatre.class);
  }

  private static Theatre open() {
    try {
      return new Theatre();
    } catch (IOException e) {
      throw new IllegalStateException("the application cannot be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Stage stage(Deployment deployment) {
    AppHost host = hosts.computeIfAbsent(deployment, this::start);
    return new Stage(deployment, host, browsers, this::whole, "desk" + desks.incrementAndGet());
  }

  private Browsers whole() {
    Browsers open = whole == null ? Browsers.withBackForwardCache() : whole;
    whole = open;
    return open;
  }

  private AppHost start(Deployment deployment) {
    try {
      return starter.start(deployment);
    } catch (IOException e) {
      throw new IllegalStateException(deployment + " cannot be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void say() {
    System.out.println("end-to-end tests: the applications run " + where);
  }

  @Override
  public void close() {
    try (browsers) {
      hosts.values().forEach(AppHost::close);
    } finally {
      if (whole != null) {
        whole.close();
      }
    }
    say();
  }
}

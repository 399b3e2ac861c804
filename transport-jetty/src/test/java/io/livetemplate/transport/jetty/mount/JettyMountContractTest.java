package io.livetemplate.transport.jetty.mount;

import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Stopped;
import io.livetemplate.tck.MountContract;
import io.livetemplate.tck.Mounted;
import java.time.Duration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;

final class JettyMountContractTest extends MountContract {
  @Override
  protected Mounted mount(String prefix, Endpoint endpoint, Settings settings) throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    server.addConnector(connector);
    JettyMount mount = JettyMount.mount(server, prefix, endpoint, settings);
    server.start();
    return new Mounted() {
      @Override
      public int port() {
        return connector.getLocalPort();
      }

      @Override
      public Stopped unmount(Duration patience) {
        return mount.unmount(patience);
      }

      @Override
      public void close() {
        LifeCycle.stop(server);
      }
    };
  }
}

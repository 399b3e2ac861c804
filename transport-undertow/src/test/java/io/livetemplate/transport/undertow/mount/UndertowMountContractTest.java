package io.livetemplate.transport.undertow.mount;

import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Stopped;
import io.livetemplate.tck.MountContract;
import io.livetemplate.tck.Mounted;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.server.handlers.PathHandler;
import java.net.InetSocketAddress;
import java.time.Duration;

final class UndertowMountContractTest extends MountContract {
  @Override
  protected Mounted mount(String prefix, Endpoint endpoint, Settings settings) {
    PathHandler paths = Handlers.path();
    UndertowMount mount = UndertowMount.mount(paths, prefix, endpoint, settings);
    Undertow server = Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(paths).build();
    server.start();
    return new Mounted() {
      @Override
      public int port() {
        return ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort();
      }

      @Override
      public Stopped unmount(Duration patience) {
        return mount.unmount(patience);
      }

      @Override
      public void close() {
        server.stop();
      }
    };
  }
}

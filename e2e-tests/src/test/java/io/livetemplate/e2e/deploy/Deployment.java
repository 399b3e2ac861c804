package io.livetemplate.e2e.deploy;

import io.livetemplate.e2e.process.Packaged;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What stands on the path of the application. */
public enum Deployment {
  /** (a) WebSocket by Jetty. */
  JETTY(true, false, Jars.JETTY, ""),
  /** (b) WebSocket by Undertow. */
  UNDERTOW(true, false, Jars.UNDERTOW, Jars.BESIDE_UNDERTOW),
  /** (c) Long polling on the JDK's HTTP server. */
  POLLING(false, true, Jars.POLLING, ""),
  /** (d) WebSocket by Jetty, and long polling on the same port. */
  JETTY_POLLING(true, true, Jars.JETTY + "|" + Jars.POLLING, ""),
  /** (e) WebSocket by Undertow, and long polling on the same port. */
  UNDERTOW_POLLING(true, true, Jars.UNDERTOW + "|" + Jars.POLLING, Jars.BESIDE_UNDERTOW);

  private static final String COMMON =
      "livetemplate-(e2e-app|api|engine|js-client|auth-jwt)-.*|nimbus-.*|jackson-.*|jsoup-.*";

  private final boolean sockets;
  private final boolean polls;
  private final String modules;
  private final String classes;

  Deployment(boolean sockets, boolean polls, String modules, String classes) {
    this.sockets = sockets;
    this.polls = polls;
    this.modules = modules;
    this.classes = classes;
  }

  /** {@return whether browsers are offered a WebSocket} */
  public boolean sockets() {
    return sockets;
  }

  /** {@return whether browsers can poll} */
  public boolean polls() {
    return polls;
  }

  /** {@return whether a browser whose WebSocket does not open can go on by polling} */
  public boolean fallsBack() {
    return sockets && polls;
  }

  /** {@return what belongs on the module path} */
  List<Path> modules() throws IOException {
    return Packaged.jars("e2e-app", jar -> jar.matches(COMMON + "|" + modules));
  }

  /** {@return what must stand on the class path beside it: it is no module} */
  List<Path> classes() throws IOException {
    return Packaged.jars("e2e-app", jar -> jar.matches(classes));
  }

  /** Patterns of file names. */
  private static final class Jars {
    static final String JETTY =
        "livetemplate-transport-jetty-.*|jetty-.*|jakarta\\..*|slf4j-.*|asm-.*";
    static final String UNDERTOW =
        "livetemplate-transport-undertow-.*|undertow-core-.*|xnio-api-.*";
    static final String BESIDE_UNDERTOW = "jboss-.*|smallrye-.*|wildfly-.*|xnio-nio-.*";
    static final String POLLING = "livetemplate-transport-polling-.*";

    private Jars() {}
  }
}

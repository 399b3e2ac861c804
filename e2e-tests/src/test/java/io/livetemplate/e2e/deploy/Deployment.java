package io.livetemplate.e2e.deploy;

import io.livetemplate.e2e.process.Packaged;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What stands on the path of the application. */
public enum Deployment {
  /** (a) WebSocket by Jetty. */
  JETTY(true, false, Jars.JETTY),
  /** (b) WebSocket by Undertow. */
  UNDERTOW(true, false, Jars.UNDERTOW),
  /** (c) Long polling on the JDK's HTTP server. */
  POLLING(false, true, Jars.POLLING),
  /** (d) WebSocket by Jetty, and long polling on the same port. */
  JETTY_POLLING(true, true, Jars.JETTY, Jars.POLLING),
  /** (e) WebSocket by Undertow, and long polling on the same port. */
  UNDERTOW_POLLING(true, true, Jars.UNDERTOW, Jars.POLLING);

  private static final Jars COMMON =
      new Jars(
          "livetemplate-(e2e-app|api|engine|js-client|auth-jwt)-.*|nimbus-.*|jackson-.*|jsoup-.*",
          "");

  private final boolean sockets;
  private final boolean polls;
  private final List<Jars> own;

  Deployment(boolean sockets, boolean polls, Jars... own) {
    this.sockets = sockets;
    this.polls = polls;
    this.own = List.of(own);
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
    return jars(all().map(Jars::modules).toList());
  }

  /** {@return what must stand on the class path beside it: it is no module} */
  List<Path> classes() throws IOException {
    return jars(all().map(Jars::classes).filter(fits -> !fits.isEmpty()).toList());
  }

  private Stream<Jars> all() {
    return Stream.concat(Stream.of(COMMON), own.stream());
  }

  private static List<Path> jars(List<String> patterns) throws IOException {
    return Packaged.jars("e2e-app", jar -> patterns.stream().anyMatch(jar::matches));
  }

  /** Patterns of file names. */
  private record Jars(String modules, String classes) {
    static final Jars JETTY =
        new Jars("livetemplate-transport-jetty-.*|jetty-.*|jakarta\\..*|slf4j-.*|asm-.*", "");
    static final Jars UNDERTOW =
        new Jars(
            "livetemplate-transport-undertow-.*|undertow-core-.*|xnio-api-.*",
            "jboss-.*|smallrye-.*|wildfly-.*|xnio-nio-.*");
    static final Jars POLLING = new Jars("livetemplate-transport-polling-.*", "");
  }
}

package io.livetemplate.e2e.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.e2e.process.JavaProcess;
import io.livetemplate.e2e.socket.LiveSocket;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody reads who has put the wrong jars on the path, word for word. */
final class ProviderMessagesIT {
  private static final String THROWN =
      "Exception in thread \"main\" io.livetemplate.api.error.ConfigurationException: ";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void theSmallestApplicationCounts(Road road) throws Exception {
    try (JavaProcess counter = new SampleProject(folder, road).startCounter()) {
      assertCounts(counter);
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutTransportItIsSaidWhatToAdd(Road road) throws Exception {
    assertRefused(
        new SampleProject(folder, road, "livetemplate-transport-"),
        "no transport that listens was found; add the artifact"
            + " io.livetemplate:livetemplate-transport-jetty to the class path or module path");
  }

  @ParameterizedTest
  @EnumSource
  void withoutEngineItIsSaidWhatToAdd(Road road) throws Exception {
    String application = road == Road.MODULE_PATH ? "sample.CounterApp" : "CounterApp";
    assertRefused(
        new SampleProject(folder, road, "livetemplate-engine-"),
        "no engine was found for "
            + application
            + "; add the artifact io.livetemplate:livetemplate-engine to the class path or module"
            + " path");
  }

  @ParameterizedTest
  @EnumSource
  void twoListenersAreNamedWithTheProperty(Road road) throws Exception {
    String jetty =
        road.origin(
            "io.livetemplate.transport.jetty", "io.livetemplate.transport.jetty.JettyTransport");
    assertRefused(
        new SampleProject(folder, road).with("listener"),
        "more than one transport listens: jetty (%s), quiet (%s); keep one on the path, or choose by the property livetemplate.transport, such as -Dlivetemplate.transport=jetty"
            .formatted(jetty, road.origin("sample.listener", "sample.listener.QuietTransport")));
  }

  @ParameterizedTest
  @EnumSource
  void oneOfTwoListenersIsChosenByTheProperty(Road road) throws Exception {
    SampleProject project = new SampleProject(folder, road).with("listener");
    try (JavaProcess counter = project.startCounter("-Dlivetemplate.transport=jetty")) {
      assertCounts(counter);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aChoiceThatIsNotThereListsWhatIs(Road road) throws Exception {
    String jetty =
        road.origin(
            "io.livetemplate.transport.jetty", "io.livetemplate.transport.jetty.JettyTransport");
    assertRefused(
        new SampleProject(folder, road),
        "livetemplate.transport=undertow names no transport that listens; there are: jetty ("
            + jetty
            + ")",
        "-Dlivetemplate.transport=undertow");
  }

  @ParameterizedTest
  @EnumSource
  void twoAuthenticatorsAreNamedWithTheProperty(Road road) throws Exception {
    assertRefused(
        new SampleProject(folder, road).with("authenticators"),
        "more than one authenticator was found: alpha (%s), beta (%s); keep one on the path, or choose by the property livetemplate.authenticator, such as -Dlivetemplate.authenticator=alpha"
            .formatted(
                road.origin("sample.authenticators", "sample.authenticators.Alpha"),
                road.origin("sample.authenticators", "sample.authenticators.Beta")));
  }

  @ParameterizedTest
  @EnumSource
  void oneOfTwoAuthenticatorsIsChosenByTheProperty(Road road) throws Exception {
    SampleProject project = new SampleProject(folder, road).with("authenticators");
    try (JavaProcess counter = project.startCounter("-Dlivetemplate.authenticator=beta")) {
      assertCounts(counter);
    }
  }

  private static void assertRefused(SampleProject project, String message, String... options)
      throws Exception {
    try (JavaProcess counter = project.startCounter(options)) {
      assertThat(counter.exitStatus()).isEqualTo(1);
      assertThat(counter.err().awaitEnd().lines()).contains(THROWN + message);
      assertThat(counter.out().text()).isEmpty();
    }
  }

  private static void assertCounts(JavaProcess counter) throws Exception {
    String url =
        counter.err().await(".*livetemplate listens on (http://127\\.0\\.0\\.1:\\d+/)").group(1);
    try (LiveSocket socket = LiveSocket.attach(URI.create(url))) {
      assertThat(socket.html()).startsWith("<!doctype html>").contains("<p>Count: 0</p>");
      assertThat(socket.hear()).isEqualTo("[0,0]");
      socket.say("[0,[[1,\"increment\",null]]]");
      assertThat(socket.hear()).isEqualTo("[1,1,[[1,0,0,\"Count: 1\"]]]");
    }
  }
}

package io.livetemplate.e2e.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.e2e.browser.Browsers;
import io.livetemplate.e2e.browser.LiveTab;
import io.livetemplate.e2e.process.JavaProcess;
import io.livetemplate.e2e.process.Packaged;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The example {@code delta-strategy}: its jar is added to the path, nothing else changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ThirdPartyStrategyIT {
  private static final String PROGRAM = "io.livetemplate.cli.Main";

  private final Browsers browsers = Browsers.open();

  @AfterAll
  void close() {
    browsers.close();
  }

  static Stream<Arguments> paths() {
    String app = Packaged.app("livetemplate-cli").toString();
    String delta =
        Packaged.root()
            .resolve("examples/delta-strategy/target")
            .resolve(
                "livetemplate-example-delta-strategy-"
                    + System.getProperty("livetemplate.version")
                    + ".jar")
            .toString();
    return Stream.of(
        Arguments.of(
            "module path",
            List.of(
                "-p", app + File.pathSeparator + delta, "-m", "io.livetemplate.cli/" + PROGRAM)),
        Arguments.of(
            "class path", List.of("-cp", app + "/*" + File.pathSeparator + delta, PROGRAM)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("paths")
  void winsWhereItIsShorterUnderTheStrictPolicy(
      String name, List<String> program, @TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("page.html"),
        "<!doctype html><title>t</title><b id=\"count\">{{count}}</b>");
    data(folder, "{\"count\": 1999999}");
    List<String> arguments = new ArrayList<>(program);
    arguments.addAll(List.of("serve", "page.html", "--data", "data.json", "--port", "0"));
    try (JavaProcess server = JavaProcess.start(folder, arguments)) {
      String url = server.out().await("listening on (http://127\\.0\\.0\\.1:\\d+/)").group(1);
      try (LiveTab tab = LiveTab.open(browsers, url)) {
        List<String> frames = Collections.synchronizedList(new ArrayList<>());
        tab.page().onWebSocket(socket -> socket.onFrameReceived(frame -> frames.add(frame.text())));
        tab.visit(url);
        data(folder, "{\"count\": 2000000}");
        tab.awaitApplied(1);
        assertThat(tab.page().textContent("#count")).isEqualTo("2000000");
        assertThat(frames).contains("[1,0,[[0,0,0,1]]]");
        assertThat(tab.page().request().get(url).headers().get("content-security-policy"))
            .contains("script-src 'self'")
            .contains("require-trusted-types-for 'script'")
            .doesNotContain("unsafe");
        assertThat(tab.complaints()).isEmpty();
      }
    }
  }

  private static void data(Path folder, String json) throws Exception {
    Path half = Files.writeString(folder.resolve("data.json~"), json);
    Files.move(
        half,
        folder.resolve("data.json"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }
}

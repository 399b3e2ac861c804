package io.livetemplate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit statuses and messages of the commands for options that they are given. */
final class ProgramTest {
  private final Workspace work;

  ProgramTest(@TempDir Path folder) throws IOException {
    work = new Workspace(folder);
  }

  @Test
  void serveRefusesWhatCannotBe() {
    String none = work.folder.resolve("none").toString();

    assertThat(work.run("serve", work.page, "--data", "-"))
        .isEqualTo(
            Run.failed(
                2,
                "livetemplate serve: --data - cannot be followed: serve watches its data; name a"
                    + " file"));
    assertThat(work.run("serve", work.page, "--data", work.data, "--port", "65536"))
        .isEqualTo(
            Run.failed(
                2, "livetemplate serve: --port 65536 is no port; write a number from 0 to 65535"));
    assertThat(work.run("serve", work.page, "--data", work.data, "--assets", none))
        .isEqualTo(
            Run.failed(
                2,
                "livetemplate serve: --assets "
                    + none
                    + " is no folder; name the folder that holds the files"));
    assertThat(work.run("serve", work.page, "--data", work.data, "--partials", none))
        .isEqualTo(
            Run.failed(
                2,
                "livetemplate serve: --partials "
                    + none
                    + " is no folder; name the folder that holds the partials"));
    assertThat(work.run("serve", work.page, "--data", work.data, "--port", "1"))
        .isEqualTo(
            Run.failed(
                1,
                "livetemplate serve: cannot listen on 127.0.0.1:1: Permission denied; choose"
                    + " another --port (0 for any) or --host"));
    assertThat(work.run("serve", work.page, "--data", work.data, "--host", "no.such.host.invalid"))
        .isEqualTo(
            Run.failed(
                1,
                "livetemplate serve: --host no.such.host.invalid is not known; name an address of"
                    + " this machine"));
  }

  @Test
  void usageErrorsEndWithTwo() {
    assertUsage("livetemplate: name a command: serve, render, diff or check", "livetemplate");
    assertUsage(
        "livetemplate render: Missing required parameter: 'TEMPLATE'",
        "livetemplate render",
        "render",
        "--data",
        work.data);
    assertUsage(
        "livetemplate render: Missing required option: '--data=FILE.json|-'",
        "livetemplate render",
        "render",
        work.page);
    assertUsage(
        "livetemplate render: Unknown option: '--datum'",
        "livetemplate render",
        "render",
        work.page,
        "--data",
        work.data,
        "--datum");
    assertUsage(
        "livetemplate serve: Invalid value for option '--port': 'x' is not an int",
        "livetemplate serve",
        "serve",
        work.page,
        "--data",
        work.data,
        "--port",
        "x");
    assertUsage(
        "livetemplate: Unmatched arguments from index 0: 'sevre', '" + work.page + "'",
        "livetemplate",
        "sevre",
        work.page);
  }

  @Test
  void theReaderIsWhoTheOptionsName() {
    work.run("render", work.page, "--data", work.data);
    work.run(
        "render", work.page, "--data", work.data, "--locale", "de-AT", "--zone", "Europe/Vienna");

    assertThat(work.application.calls).containsExactly("in en Z", "in de-AT Europe/Vienna");
  }

  @Test
  void aReaderThatCannotBeIsRefused() {
    assertThat(work.run("render", work.page, "--data", work.data, "--locale", "de_AT!"))
        .isEqualTo(
            Run.failed(
                2,
                "livetemplate render: --locale de_AT! is no language tag; write one such as de,"
                    + " en-GB or zh-Hant"));
    assertThat(work.run("render", work.page, "--data", work.data, "--zone", "Mars"))
        .isEqualTo(
            Run.failed(
                2,
                "livetemplate render: --zone Mars is no time zone; write one such as"
                    + " Europe/Berlin, UTC or +02:00"));
  }

  @Test
  void optionsBecomeSettings() throws IOException {
    String steps = Files.writeString(work.folder.resolve("steps.json"), "[1, 2]").toString();
    List<Map<String, String>> settings = new ArrayList<>();
    ApplicationFactory factory =
        given -> {
          settings.add(given);
          return work.application;
        };

    Run.of(factory, "", "render", work.page, "--data", work.data, "--strict-mustache");
    Run.of(factory, "", "diff", work.page, "--steps", steps, "--strict-mustache");
    Run.of(factory, "", "diff", work.page, "--steps", steps);
    Run.of(
        factory,
        "",
        "serve",
        work.page,
        "--data",
        work.data,
        "--strict-mustache",
        "--zone",
        "Asia/Tokyo",
        "--transport",
        "x",
        "--port",
        "1");

    assertThat(settings)
        .containsExactly(
            Map.of("strict-mustache", "true"),
            Map.of("strict-mustache", "true"),
            Map.of(),
            Map.of("strict-mustache", "true", "zone", "Asia/Tokyo", "transport", "x"));
  }

  @Test
  void helpAndVersionEndWithZero() {
    assertThat(work.run("--version").out())
        .matches("livetemplate \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    assertThat(work.run("--version").status()).isZero();
    assertThat(work.run("serve", "--version").out()).startsWith("livetemplate ");
    for (String command : new String[] {"serve", "render", "diff", "check"}) {
      Run help = work.run(command, "--help");
      assertThat(help.status()).isZero();
      assertThat(help.err()).isEmpty();
      assertThat(help.out())
          .contains("Usage: livetemplate " + command, "Example", "  livetemplate " + command);
      assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
    }
    assertThat(work.run("--help").out()).contains("serve", "render", "diff", "check", "COMMAND");
  }

  @Test
  void mistakesOfTheProgramAreTold() {
    Run run =
        Run.of(
            given -> {
              throw new IllegalStateException("oops");
            },
            "",
            "render",
            work.page,
            "--data",
            work.data);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("livetemplate render: this is a mistake in LiveTemplate; please report:")
        .contains("IllegalStateException: oops");
  }

  private void assertUsage(String message, String command, String... args) {
    Run run = work.run(args);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo("%s%nType '%s --help' to see how it is used.%n".formatted(message, command));
  }
}

package io.livetemplate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit statuses and messages of the commands, apart from what the engine does. */
final class ProgramTest {
  @TempDir private Path folder;
  private final FakeApplication application = new FakeApplication();
  private String page;
  private String data;

  @BeforeEach
  void write() throws IOException {
    page = Files.writeString(folder.resolve("page.html"), "ä {{model}}").toString();
    data = Files.writeString(folder.resolve("data.json"), "{\"a\": 1.10}").toString();
  }

  @Test
  void rendersWithoutAddingALineEnd() {
    assertThat(run("render", page, "--data", data)).isEqualTo(new Run(0, "ä {a=1.10}", ""));
    assertThat(run("render", page, "--data", data, "--html"))
        .isEqualTo(new Run(0, "ä {a=1.10}", ""));
  }

  @Test
  void readsDataFromStandardInput() {
    assertThat(Run.of(given -> application, "[1, \"ö\"]", "render", page, "--data", "-"))
        .isEqualTo(new Run(0, "ä [1, ö]", ""));
    assertThat(Run.of(given -> application, "[1,", "render", page, "--data", "-"))
        .isEqualTo(
            failed(
                1,
                "<stdin>:1:4: the file ends within the list that begins at 1:1; close it with ]"));
  }

  @Test
  void templateErrorsEndWithOne() throws IOException {
    Files.writeString(Path.of(page), "ab{{/}}");

    for (String[] args : new String[][] {{"render"}, {"render", "--html"}, {"serve"}}) {
      String[] all = new String[args.length + 3];
      System.arraycopy(args, 0, all, 0, args.length);
      System.arraycopy(new String[] {page, "--data", data}, 0, all, args.length, 3);
      assertThat(run(all)).isEqualTo(failed(1, page + ":1:3: nothing to close; remove it"));
    }
  }

  @Test
  void dataErrorsEndWithOne() throws IOException {
    Files.writeString(Path.of(data), "{\"a\": 1,}");
    Run expected = failed(1, data + ":1:8: a comma before the closing }; remove the comma");

    assertThat(run("render", page, "--data", data)).isEqualTo(expected);
    assertThat(run("serve", page, "--data", data)).isEqualTo(expected);
    assertThat(run("diff", page, "--steps", data)).isEqualTo(expected);
  }

  @Test
  void dataThatDoesNotFitEndsWithOne() throws IOException {
    Files.writeString(Path.of(data), "\"bad\"");
    Run expected = failed(1, "page.html:1:2: the model is bad; make it good");

    assertThat(run("render", page, "--data", data)).isEqualTo(expected);
    assertThat(run("serve", page, "--data", data)).isEqualTo(expected);
  }

  @Test
  void filesThatAreNotThereEndWithOne() {
    String none = folder.resolve("none").toString();

    assertThat(run("render", none, "--data", data))
        .isEqualTo(failed(1, none + ":1:1: there is no such file; check the path of the template"));
    assertThat(run("render", page, "--data", none))
        .isEqualTo(
            failed(
                1, none + ":1:1: there is no such file; check the path after --data or --steps"));
    assertThat(run("render", page, "--data", folder.toString()))
        .isEqualTo(
            failed(
                1, folder + ":1:1: the file cannot be read: it is a folder; name a readable file"));
  }

  @Test
  void nullIsNoModel() {
    assertThat(Run.of(given -> application, "null", "render", page, "--data", "-"))
        .isEqualTo(
            failed(
                1,
                "<stdin>:1:1: there is no data but null; write an object such as {\"name\":"
                    + " \"Ada\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "1", "[1, null]"})
  void stepsAreAListOfModels(String steps) {
    assertThat(Run.of(given -> application, steps, "diff", page, "--steps", "-"))
        .isEqualTo(
            failed(
                1,
                "<stdin>:1:1: the steps are not a list of models; write a list such as [{\"count\":"
                    + " 0}, {\"count\": 1}]"));
  }

  @Test
  void diffPrintsATable() {
    assertThat(Run.of(given -> application, "[1, 2, 2]", "diff", page, "--steps", "-"))
        .isEqualTo(
            new Run(
                0,
                """
                  step    bytes deflated     html   ratio  patches
                     1       20       22      400    5.0%  replacement of 1: 9
                                                           HTML: "ä"
                     2        0        0      400    0.0%  nothing changed, nothing is sent
                """,
                ""));
    assertThat(Run.of(given -> application, "[1]", "diff", page, "--steps", "-").out())
        .isEqualTo("There is one model only, so no step: add another to the list.\n");
  }

  @Test
  void diffPrintsJson() {
    assertThat(Run.of(given -> application, "[1, 2, 2]", "diff", page, "--steps", "-", "--json"))
        .isEqualTo(
            new Run(
                0,
                "[{\"step\":1,\"bytes\":20,\"deflated\":22,\"html\":400,\"patches\":"
                    + "[{\"region\":1,\"strategy\":\"replacement\",\"bytes\":9}],"
                    + "\"frame\":\"[1,0,[[0,1,\\\"ä\\\"]]]\"},"
                    + "{\"step\":2,\"bytes\":0,\"deflated\":0,\"html\":400,\"patches\":[],"
                    + "\"frame\":\"\"}]\n",
                ""));
    assertThat(Run.of(given -> application, "[1]", "diff", page, "--steps", "-", "--json").out())
        .isEqualTo("[]\n");
  }

  @Test
  void strategyThatIsNotThereIsUsage() {
    assertThat(Run.of(given -> application, "[1]", "diff", page, "--steps", "-", "--strategy", "x"))
        .isEqualTo(failed(2, "livetemplate diff: no strategy x; there is: replacement"));
  }

  @Test
  void serveRefusesWhatCannotBe() {
    String none = folder.resolve("none").toString();

    assertThat(run("serve", page, "--data", "-"))
        .isEqualTo(
            failed(
                2,
                "livetemplate serve: --data - cannot be followed: serve watches its data; name a"
                    + " file"));
    assertThat(run("serve", page, "--data", data, "--port", "65536"))
        .isEqualTo(
            failed(
                2, "livetemplate serve: --port 65536 is no port; write a number from 0 to 65535"));
    assertThat(run("serve", page, "--data", data, "--assets", none))
        .isEqualTo(
            failed(
                2,
                "livetemplate serve: --assets "
                    + none
                    + " is no folder; name the folder that holds the files"));
    assertThat(run("serve", page, "--data", data, "--partials", none))
        .isEqualTo(
            failed(
                2,
                "livetemplate serve: --partials "
                    + none
                    + " is no folder; name the folder that holds the partials"));
    assertThat(run("serve", page, "--data", data, "--port", "1"))
        .isEqualTo(
            failed(
                1,
                "livetemplate serve: cannot listen on 127.0.0.1:1: Permission denied; choose"
                    + " another --port (0 for any) or --host"));
    assertThat(run("serve", page, "--data", data, "--host", "no.such.host.invalid"))
        .isEqualTo(
            failed(
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
        data);
    assertUsage(
        "livetemplate render: Missing required option: '--data=FILE.json|-'",
        "livetemplate render",
        "render",
        page);
    assertUsage(
        "livetemplate render: Unknown option: '--datum'",
        "livetemplate render",
        "render",
        page,
        "--data",
        data,
        "--datum");
    assertUsage(
        "livetemplate serve: Invalid value for option '--port': 'x' is not an int",
        "livetemplate serve",
        "serve",
        page,
        "--data",
        data,
        "--port",
        "x");
    assertUsage(
        "livetemplate: Unmatched arguments from index 0: 'sevre', '" + page + "'",
        "livetemplate",
        "sevre",
        page);
  }

  @Test
  void theReaderIsWhoTheOptionsName() {
    run("render", page, "--data", data);
    run("render", page, "--data", data, "--locale", "de-AT", "--zone", "Europe/Vienna");

    assertThat(application.calls).containsExactly("in en Z", "in de-AT Europe/Vienna");
  }

  @Test
  void aReaderThatCannotBeIsRefused() {
    assertThat(run("render", page, "--data", data, "--locale", "de_AT!"))
        .isEqualTo(
            failed(
                2,
                "livetemplate render: --locale de_AT! is no language tag; write one such as de,"
                    + " en-GB or zh-Hant"));
    assertThat(run("render", page, "--data", data, "--zone", "Mars"))
        .isEqualTo(
            failed(
                2,
                "livetemplate render: --zone Mars is no time zone; write one such as"
                    + " Europe/Berlin, UTC or +02:00"));
  }

  @Test
  void optionsBecomeSettings() throws IOException {
    String steps = Files.writeString(folder.resolve("steps.json"), "[1, 2]").toString();
    List<Map<String, String>> settings = new ArrayList<>();
    ApplicationFactory factory =
        given -> {
          settings.add(given);
          return application;
        };

    Run.of(factory, "", "render", page, "--data", data, "--strict-mustache");
    Run.of(factory, "", "diff", page, "--steps", steps, "--strict-mustache");
    Run.of(factory, "", "diff", page, "--steps", steps);
    Run.of(
        factory,
        "",
        "serve",
        page,
        "--data",
        data,
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
  void checksAllTemplatesOfAFolder() throws IOException {
    Files.writeString(Path.of(page), "{{! @model java.time.LocalDate }}\n{{>part}}");
    Files.writeString(folder.resolve("part.html"), "x");
    Files.createDirectories(folder.resolve("mail/.git"));
    Files.writeString(folder.resolve("mail/letter.mustache"), "x");
    Files.writeString(folder.resolve("mail/.git/no.html"), "{{/}}");

    assertThat(run("check", folder.toString()))
        .isEqualTo(new Run(0, "3 templates, nothing wrong\n", ""));
    assertThat(application.calls)
        .containsExactly(
            "check letter.mustache Object false",
            "check page.html LocalDate false",
            "check part.html Object false",
            "check page.html LocalDate true");
  }

  @Test
  void whatIsWrongInAFolderIsSaidOnce() throws IOException {
    Files.writeString(Path.of(page), "{{! @model com.shop.Nothing }}{{>part}}");
    String part = Files.writeString(folder.resolve("part.html"), "a{{/}}").toString();
    String other = Files.write(folder.resolve("z.html"), new byte[] {(byte) 0xff}).toString();

    assertThat(run("check", folder.toString()))
        .isEqualTo(
            failed(
                1,
                page
                    + ":1:1: there is no class com.shop.Nothing; name the jar or folder it is in"
                    + " with --classpath\n"
                    + part
                    + ":1:2: nothing to close; remove it\n"
                    + other
                    + ":1:1: the file is not UTF-8; save it as UTF-8"));
  }

  @Test
  void aFolderOrClassPathThatIsNotThereIsAMistakeOfTheCall() {
    assertThat(run("check", page))
        .isEqualTo(
            failed(
                2,
                "livetemplate check: "
                    + page
                    + " is no folder; name the folder that holds the templates"));
    assertThat(run("check", folder.toString(), "--classpath", "nowhere.jar"))
        .isEqualTo(
            failed(
                2,
                "livetemplate check: --classpath nowhere.jar is not there; name jars and folders of"
                    + " classes"));
  }

  @Test
  void helpAndVersionEndWithZero() {
    assertThat(run("--version").out()).matches("livetemplate \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    assertThat(run("--version").status()).isZero();
    assertThat(run("serve", "--version").out()).startsWith("livetemplate ");
    for (String command : new String[] {"serve", "render", "diff", "check"}) {
      Run help = run(command, "--help");
      assertThat(help.status()).isZero();
      assertThat(help.err()).isEmpty();
      assertThat(help.out())
          .contains("Usage: livetemplate " + command, "Example", "  livetemplate " + command);
      assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
    }
    assertThat(run("--help").out()).contains("serve", "render", "diff", "check", "COMMAND");
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
            page,
            "--data",
            data);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("livetemplate render: this is a mistake in LiveTemplate; please report:")
        .contains("IllegalStateException: oops");
  }

  private void assertUsage(String message, String command, String... args) {
    Run run = run(args);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo("%s%nType '%s --help' to see how it is used.%n".formatted(message, command));
  }

  private Run run(String... args) {
    return Run.of(given -> application, "", args);
  }

  private static Run failed(int status, String message) {
    return new Run(status, "", message + System.lineSeparator());
  }
}

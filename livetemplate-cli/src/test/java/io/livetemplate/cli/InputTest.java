package io.livetemplate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates and data that the commands are given, good and bad. */
final class InputTest {
  private final Workspace work;

  InputTest(@TempDir Path folder) throws IOException {
    work = new Workspace(folder);
  }

  @Test
  void rendersWithoutAddingALineEnd() {
    assertThat(work.run("render", work.page, "--data", work.data))
        .isEqualTo(new Run(0, "ä {a=1.10}", ""));
    assertThat(work.run("render", work.page, "--data", work.data, "--html"))
        .isEqualTo(new Run(0, "ä {a=1.10}", ""));
  }

  @Test
  void readsDataFromStandardInput() {
    assertThat(work.given("[1, \"ö\"]", "render", work.page, "--data", "-"))
        .isEqualTo(new Run(0, "ä [1, ö]", ""));
    assertThat(work.given("[1,", "render", work.page, "--data", "-"))
        .isEqualTo(
            Run.failed(
                1,
                "<stdin>:1:4: the file ends within the list that begins at 1:1; close it with ]"));
  }

  @Test
  void templateErrorsEndWithOne() throws IOException {
    Files.writeString(Path.of(work.page), "ab{{/}}");

    for (String[] args : new String[][] {{"render"}, {"render", "--html"}, {"serve"}}) {
      String[] all = new String[args.length + 3];
      System.arraycopy(args, 0, all, 0, args.length);
      System.arraycopy(new String[] {work.page, "--data", work.data}, 0, all, args.length, 3);
      assertThat(work.run(all))
          .isEqualTo(Run.failed(1, work.page + ":1:3: nothing to close; remove it"));
    }
  }

  @Test
  void dataErrorsEndWithOne() throws IOException {
    Files.writeString(Path.of(work.data), "{\"a\": 1,}");
    Run expected =
        Run.failed(1, work.data + ":1:8: a comma before the closing }; remove the comma");

    assertThat(work.run("render", work.page, "--data", work.data)).isEqualTo(expected);
    assertThat(work.run("serve", work.page, "--data", work.data)).isEqualTo(expected);
    assertThat(work.run("diff", work.page, "--steps", work.data)).isEqualTo(expected);
  }

  @Test
  void dataThatDoesNotFitEndsWithOne() throws IOException {
    Files.writeString(Path.of(work.data), "\"bad\"");
    Run expected = Run.failed(1, "page.html:1:2: the model is bad; make it good");

    assertThat(work.run("render", work.page, "--data", work.data)).isEqualTo(expected);
    assertThat(work.run("serve", work.page, "--data", work.data)).isEqualTo(expected);
  }

  @Test
  void filesThatAreNotThereEndWithOne() {
    String none = work.folder.resolve("none").toString();

    assertThat(work.run("render", none, "--data", work.data))
        .isEqualTo(
            Run.failed(1, none + ":1:1: there is no such file; check the path of the template"));
    assertThat(work.run("render", work.page, "--data", none))
        .isEqualTo(
            Run.failed(
                1, none + ":1:1: there is no such file; check the path after --data or --steps"));
    assertThat(work.run("render", work.page, "--data", work.folder.toString()))
        .isEqualTo(
            Run.failed(
                1,
                work.folder
                    + ":1:1: the file cannot be read: it is a folder; name a readable file"));
  }

  @Test
  void nullIsNoModel() {
    assertThat(work.given("null", "render", work.page, "--data", "-"))
        .isEqualTo(
            Run.failed(
                1,
                "<stdin>:1:1: there is no data but null; write an object such as {\"name\":"
                    + " \"Ada\"}"));
  }
}

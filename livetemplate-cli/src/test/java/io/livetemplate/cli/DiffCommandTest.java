package io.livetemplate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code diff} says, apart from what the engine finds. */
final class DiffCommandTest {
  private final Workspace work;

  DiffCommandTest(@TempDir Path folder) throws IOException {
    work = new Workspace(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "1", "[1, null]"})
  void stepsAreAListOfModels(String steps) {
    assertThat(work.given(steps, "diff", work.page, "--steps", "-"))
        .isEqualTo(
            Run.failed(
                1,
                "<stdin>:1:1: the steps are not a list of models; write a list such as [{\"count\":"
                    + " 0}, {\"count\": 1}]"));
  }

  @Test
  void diffPrintsATable() {
    assertThat(work.given("[1, 2, 2]", "diff", work.page, "--steps", "-"))
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
    assertThat(work.given("[1]", "diff", work.page, "--steps", "-").out())
        .isEqualTo("There is one model only, so no step: add another to the list.\n");
  }

  @Test
  void diffPrintsJson() {
    assertThat(work.given("[1, 2, 2]", "diff", work.page, "--steps", "-", "--json"))
        .isEqualTo(
            new Run(
                0,
                "[{\"step\":1,\"bytes\":20,\"deflated\":22,\"html\":400,\"patches\":"
                    + "[{\"region\":1,\"strategy\":\"replacement\",\"bytes\":9}],"
                    + "\"frame\":\"[1,0,[[0,1,\\\"ä\\\"]]]\"},"
                    + "{\"step\":2,\"bytes\":0,\"deflated\":0,\"html\":400,\"patches\":[],"
                    + "\"frame\":\"\"}]\n",
                ""));
    assertThat(work.given("[1]", "diff", work.page, "--steps", "-", "--json").out())
        .isEqualTo("[]\n");
  }

  @Test
  void strategyThatIsNotThereIsUsage() {
    assertThat(work.given("[1]", "diff", work.page, "--steps", "-", "--strategy", "x"))
        .isEqualTo(Run.failed(2, "livetemplate diff: no strategy x; there is: replacement"));
  }
}

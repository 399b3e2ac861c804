package io.livetemplate.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExecutablesTest {
  @Test
  void playwrightsOwnBrowserComesFirst(@TempDir Path directory) throws IOException {
    Path own = program(directory.resolve("own"));

    assertThat(Executables.firstOf(own, own, directory.toString())).isEqualTo(own);
  }

  @Test
  void noBrowserIsAnErrorThatNamesTheRemedy(@TempDir Path directory) {
    Path none = directory.resolve("none");

    assertThatThrownBy(() -> Executables.firstOf(none, none, directory.toString()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("bin/check")
        .hasMessageContaining(none.toString());
  }

  @Test
  void anyProgramOnTheSearchPathServes(@TempDir Path directory) throws IOException {
    Path found = program(directory.resolve("chromium"));
    Path none = directory.resolve("none");

    assertThat(Executables.firstOf(none, none, directory.toString())).isEqualTo(found);
  }

  private static Path program(Path path) throws IOException {
    Files.createFile(path);
    assertThat(path.toFile().setExecutable(true)).isTrue();
    return path;
  }
}

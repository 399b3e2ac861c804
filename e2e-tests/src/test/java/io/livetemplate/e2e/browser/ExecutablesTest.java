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
  void theHeadlessShellComesBeforePlaywrightsOwnBrowser(@TempDir Path directory)
      throws IOException {
    Path own = program(directory.resolve("own"));
    Path shell = program(directory.resolve("chromium-headless-shell"));

    assertThat(Executables.find(true, own, directory.toString())).isEqualTo(shell);
  }

  @Test
  void whatTheHeadlessShellLacksIsTriedInAWholeBrowser(@TempDir Path directory) throws IOException {
    program(directory.resolve("chromium-headless-shell"));
    Path own = program(directory.resolve("own"));
    Path other = program(directory.resolve("chromium"));

    assertThat(Executables.find(false, own, directory.toString())).isEqualTo(own);
    Files.delete(own);
    assertThat(Executables.find(false, own, directory.toString())).isEqualTo(other);
  }

  @Test
  void noBrowserIsAnErrorThatNamesTheRemedy(@TempDir Path directory) {
    Path none = directory.resolve("none");

    assertThatThrownBy(() -> Executables.find(true, none, directory.toString()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("bin/check")
        .hasMessageContaining(none.toString());
  }

  private static Path program(Path path) throws IOException {
    Files.createFile(path);
    assertThat(path.toFile().setExecutable(true)).isTrue();
    return path;
  }
}

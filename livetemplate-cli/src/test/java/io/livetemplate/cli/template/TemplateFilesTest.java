package io.livetemplate.cli.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.livetemplate.api.TemplateSource;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.error.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which file a name means, and how it is called. */
final class TemplateFilesTest {
  @TempDir private Path folder;
  private Path page;
  private Path parts;

  @BeforeEach
  void fill() throws IOException {
    page = Files.writeString(folder.resolve("page.html"), "page");
    parts = Files.createDirectories(folder.resolve("parts"));
  }

  @Test
  void partialsFolderComesBeforeTheTemplatesOwn() throws IOException {
    Files.writeString(folder.resolve("row.html"), "beside");
    Files.writeString(folder.resolve("other.mustache"), "other");
    Files.writeString(parts.resolve("row.html"), "partial");
    Files.writeString(parts.resolve("page.html"), "not the page");
    TemplateFiles files = new TemplateFiles(page, Optional.of(parts));

    assertThat(files.find("row")).contains(text(parts.resolve("row.html"), "partial"));
    assertThat(files.find("other")).contains(text(folder.resolve("other.mustache"), "other"));
    assertThat(files.find("page.html")).contains(text(page, "page"));
    assertThat(files.find("absent")).isEmpty();
    assertThat(files.names()).containsExactly("other", "page", "row");
    assertThat(files.folder()).isEqualTo(folder);
  }

  @Test
  void nothingOutsideOfTheFoldersIsFound() throws IOException {
    Files.writeString(folder.resolve("secret.html"), "secret");
    Path inner = Files.writeString(parts.resolve("inner.html"), "inner");

    assertThat(new TemplateFiles(inner, Optional.empty()).find("../secret")).isEmpty();
  }

  @Test
  void whatCannotBeReadIsAProblemAtItsFile() throws IOException {
    Path latin = Files.write(folder.resolve("latin.html"), new byte[] {(byte) 0xFC});
    Path absent = folder.resolve("absent.html");

    assertProblem(latin, ":1:1: the file is not UTF-8; save it as UTF-8");
    assertProblem(absent, ":1:1: there is no such file; check the path of the template");
    assertProblem(parts, ":1:1: this is a folder; name the template in it");
    assertThatExceptionOfType(TemplateException.class)
        .isThrownBy(() -> new TemplateFiles(page, Optional.empty()).find("latin"))
        .withMessageEndingWith(":1:1: the partial is not UTF-8; save it as UTF-8");
    assertThatNoException().isThrownBy(new TemplateFiles(page, Optional.of(parts))::check);
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(new TemplateFiles(page, Optional.of(absent))::check)
        .withMessage(
            "--partials " + absent + " is no folder; name the folder that holds the partials");
  }

  @Test
  void snapshotStaysAsItWas() throws IOException {
    TemplateSnapshot before = new TemplateSnapshot(new TemplateFiles(page, Optional.empty()));
    assertThat(before.find("page.html")).contains(text(page, "page"));
    assertThat(before.find("row")).isEmpty();
    assertThat(before.sameAs(before.again())).isTrue();

    Files.writeString(folder.resolve("row.html"), "row");

    assertThat(before.find("row")).isEmpty();
    assertThat(before.sameAs(before.again())).isFalse();
    assertThat(before.again().find("row")).isPresent();
    assertThat(before.fileNames()).containsExactly(page.toString());
  }

  private static TemplateSource.Text text(Path file, String text) {
    return new TemplateSource.Text(file.toString(), text);
  }

  private static void assertProblem(Path file, String message) {
    assertThatExceptionOfType(TemplateException.class)
        .isThrownBy(new TemplateFiles(file, Optional.empty())::check)
        .withMessage(file + message);
  }
}

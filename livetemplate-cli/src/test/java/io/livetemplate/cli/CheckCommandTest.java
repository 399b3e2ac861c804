package io.livetemplate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} says of a folder, apart from what the engine finds. */
final class CheckCommandTest {
  private final Workspace work;

  CheckCommandTest(@TempDir Path folder) throws IOException {
    work = new Workspace(folder);
  }

  @Test
  void checksAllTemplatesOfAFolder() throws IOException {
    Files.writeString(Path.of(work.page), "{{! @model java.time.LocalDate }}\n{{>part}}");
    Files.writeString(work.folder.resolve("part.html"), "x");
    Files.createDirectories(work.folder.resolve("mail/.git"));
    Files.writeString(work.folder.resolve("mail/letter.mustache"), "x");
    Files.writeString(work.folder.resolve("mail/.git/no.html"), "{{/}}");

    assertThat(work.run("check", work.folder.toString()))
        .isEqualTo(new Run(0, "3 templates, nothing wrong\n", ""));
    assertThat(work.application.calls)
        .containsExactly(
            "check letter.mustache Object false",
            "check page.html LocalDate false",
            "check part.html Object false",
            "check page.html LocalDate true");
  }

  @Test
  void whatIsWrongInAFolderIsSaidOnce() throws IOException {
    Files.writeString(Path.of(work.page), "{{! @model com.shop.Nothing }}{{>part}}");
    String part = Files.writeString(work.folder.resolve("part.html"), "a{{/}}").toString();
    String other = Files.write(work.folder.resolve("z.html"), new byte[] {(byte) 0xff}).toString();

    assertThat(work.run("check", work.folder.toString()))
        .isEqualTo(
            Run.failed(
                1,
                work.page
                    + ":1:1: there is no class com.shop.Nothing; name the jar or folder it is in"
                    + " with --classpath\n"
                    + "  {{! @model com.shop.Nothing }}{{>part}}\n  ^\n"
                    + part
                    + ":1:2: nothing to close; remove it\n"
                    + other
                    + ":1:1: the file is not UTF-8; save it as UTF-8"));
  }

  @Test
  void aFolderOrClassPathThatIsNotThereIsAMistakeOfTheCall() {
    assertThat(work.run("check", work.page))
        .isEqualTo(
            Run.failed(
                2,
                "livetemplate check: "
                    + work.page
                    + " is no folder; name the folder that holds the templates"));
    assertThat(work.run("check", work.folder.toString(), "--classpath", "nowhere.jar"))
        .isEqualTo(
            Run.failed(
                2,
                "livetemplate check: --classpath nowhere.jar is not there; name jars and folders of"
                    + " classes"));
  }
}

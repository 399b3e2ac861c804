package io.livetemplate.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.cli.FakeApplication;
import io.livetemplate.cli.data.DataFile;
import io.livetemplate.cli.template.TemplateFiles;
import io.livetemplate.cli.template.TemplateSnapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files, as editors and people treat them. */
final class FileFollowerTest {
  @TempDir private Path folder;
  private final FakeApplication application = new FakeApplication();
  private FileFollower follower;

  @BeforeEach
  void follow() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.createDirectories(folder.resolve("parts/deep"));
    write("page.html", "{{model}}");
    write("data/data.json", "1");
    TemplateFiles files =
        new TemplateFiles(folder.resolve("page.html"), Optional.of(folder.resolve("parts")));
    DataFile data = DataFile.of(folder.resolve("data/data.json").toString());
    LivePage page = new LivePage(application, new TemplateSnapshot(files), 1L);
    PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    follower = FileFollower.of(page, files, data, err, InstantSource.system());
    follower.start();
  }

  @AfterEach
  void stop() throws IOException {
    follower.close();
  }

  @Test
  void followsWhatIsWrittenInPlace() throws Exception {
    write("data/data.json", "2");
    assertThat(application.route.next()).isEqualTo("update 2");
    write("page.html", "new");
    assertThat(application.route.next()).isEqualTo("template new");
  }

  @Test
  void followsWhatReplacesAFile() throws Exception {
    for (int i = 2; i < 5; i++) {
      write("data/.data.json.swp", Integer.toString(i));
      Files.move(
          folder.resolve("data/.data.json.swp"),
          folder.resolve("data/data.json"),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
      assertThat(application.route.next()).isEqualTo("update " + i);
    }
  }

  @Test
  void followsAFolderThatIsExchanged() throws Exception {
    Files.move(folder.resolve("data"), folder.resolve("old"));
    assertThat(application.route.next()).startsWith("notice ");
    Files.createDirectories(folder.resolve("data"));
    write("data/data.json", "3");
    assertThat(application.route.next()).isEqualTo("update 3");
    assertThat(application.route.next()).isEqualTo("notice null");
    write("data/data.json", "4");
    assertThat(application.route.next()).isEqualTo("update 4");
  }

  @Test
  void followsAFolderThatIsDeleted() throws Exception {
    Files.delete(folder.resolve("data/data.json"));
    Files.delete(folder.resolve("data"));
    assertThat(application.route.next()).startsWith("notice ");
    Files.createDirectories(folder.resolve("data"));
    write("data/data.json", "3");
    assertThat(application.route.next()).isEqualTo("update 3");
  }

  @Test
  void followsALinkThatIsTurned() throws Exception {
    write("first.json", "5");
    write("second.json", "6");
    Files.delete(folder.resolve("data/data.json"));
    Files.createSymbolicLink(folder.resolve("data/data.json"), folder.resolve("first.json"));
    assertThat(application.route.next()).isEqualTo("update 5");
    write("first.json", "7");
    assertThat(application.route.next()).isEqualTo("update 7");
    Files.createSymbolicLink(folder.resolve("data/turned"), folder.resolve("second.json"));
    Files.move(
        folder.resolve("data/turned"),
        folder.resolve("data/data.json"),
        StandardCopyOption.ATOMIC_MOVE);
    assertThat(application.route.next()).isEqualTo("update 6");
  }

  @Test
  void followsPartialsInFoldersWithinFolders() throws Exception {
    write("parts/deep/row.html", "one");
    write("page.html", "{{>deep/row}}");
    assertThat(application.route.next()).isEqualTo("template one");
    write("parts/deep/row.html", "three");
    assertThat(application.route.next()).isEqualTo("template three");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}

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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change of the files leads to, and when. */
final class ReloaderTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final FakeApplication application = new FakeApplication();
  private Instant now = Instant.EPOCH.plusSeconds(1000);
  private Reloader reloader;
  private String page;
  private String data;

  @BeforeEach
  void serve() throws IOException {
    page = folder.resolve("page.html").toString();
    data = folder.resolve("data.json").toString();
    write("page.html", "{{model}}");
    write("data.json", "1");
    TemplateFiles files = new TemplateFiles(Path.of(page), Optional.empty());
    DataFile from = DataFile.of(data);
    LivePage live = new LivePage(application, new TemplateSnapshot(files), 1L);
    reloader =
        new Reloader(
            live,
            Content.read(from, live.shown()),
            new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @Test
  void nothingHappensWhenNothingChanged() throws IOException {
    write("data.json", "1");

    settle();

    assertThat(application.route.last()).isNull();
  }

  @Test
  void newDataIsShownOnceItIsQuiet() throws Exception {
    write("data.json", "2");

    assertThat(look(0)).contains(Reloader.QUIET);
    assertThat(application.route.last()).isNull();
    assertThat(look(20)).isEmpty();
    assertThat(application.route.last()).isEqualTo("update 2");
    assertThat(application.route.last()).isNull();
    assertThat(application.route.firstModel()).isEqualTo(2L);
  }

  @Test
  void newTemplateIsShown() throws IOException {
    write("page.html", "new {{model}}");

    settle();

    assertThat(application.route.last()).isEqualTo("template new");
    assertThat(application.route.last()).isNull();
  }

  @Test
  void newPartialIsShown() throws IOException {
    write("row.html", "one");
    write("page.html", "{{>row}}");
    settle();
    write("row.html", "two");
    settle();

    assertThat(application.route.last()).isEqualTo("template one");
    assertThat(application.route.last()).isEqualTo("template two");
    assertThat(reloader.files()).contains(folder.resolve("row.html").toString());
  }

  @Test
  void halfWrittenDataIsNotShownAndNotReported() throws IOException {
    write("data.json", "{\"a\"");
    look(0);
    look(50);
    write("data.json", "{\"a\": 5}");
    settle();

    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(application.route.last()).isEqualTo("update {a=5}");
    assertThat(application.route.last()).isNull();
  }

  @Test
  void emptyDataIsReportedAfterPatience() throws IOException {
    write("data.json", "");

    assertThat(look(0)).contains(Duration.ofMillis(20));
    assertThat(look(20)).contains(Duration.ofMillis(80));
    assertThat(err.size()).isZero();
    assertThat(look(80)).isEmpty();

    String problem = data + ":1:1: the file is empty; write JSON such as {\"name\": \"Ada\"}";
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(problem + System.lineSeparator());
    assertThat(application.route.last()).isEqualTo("notice " + problem);
    assertThat(application.route.last()).isNull();
    assertThat(reloader.isBroken()).isTrue();
  }

  @Test
  void mendedDataHeals() throws IOException {
    write("data.json", "[1,");
    settle();
    application.route.last();
    write("data.json", "1");
    settle();

    assertThat(application.route.last()).isEqualTo("notice null");
    assertThat(application.route.last()).isNull();
    assertThat(reloader.isBroken()).isFalse();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .endsWith("mended; the page follows its files again" + System.lineSeparator());
  }

  @Test
  void brokenTemplateKeepsTheLastGoodOneWhileDataGoesOn() throws IOException {
    write("page.html", "ab{{/}}");
    settle();
    assertThat(application.route.last())
        .isEqualTo("notice " + page + ":1:3: nothing to close; remove it");

    write("data.json", "3");
    settle();
    assertThat(application.route.last()).isEqualTo("update 3");

    write("page.html", "mended");
    settle();
    assertThat(application.route.last()).isNotNull().startsWith("notice " + page);
    assertThat(application.route.last()).isEqualTo("template mended");
    assertThat(application.route.last()).isEqualTo("notice null");
  }

  @Test
  void brokenDataDoesNotHinderTheTemplate() throws IOException {
    write("data.json", "{");
    write("page.html", "new");
    settle();

    assertThat(application.route.last()).isEqualTo("template new");
    assertThat(application.route.last()).startsWith("notice " + data + ":1:2: ");
  }

  @Test
  void bothMistakesAreTold() throws IOException {
    write("data.json", "{");
    write("page.html", "{{/}}");
    settle();

    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith(data + ":1:2: "))
        .anyMatch(line -> line.startsWith(page + ":1:1: "));
  }

  @Test
  void dataThatDoesNotFitIsNotShown() throws Exception {
    write("data.json", "\"bad\"");
    settle();

    assertThat(application.route.last())
        .isEqualTo("notice page.html:1:2: the model is bad; make it good");
    assertThat(application.route.firstModel()).isEqualTo(1L);
  }

  @Test
  void vanishedFilesAreReportedAndFoundAgain() throws IOException {
    Files.delete(Path.of(data));
    Files.delete(Path.of(page));
    settle();
    assertThat(application.route.last())
        .isEqualTo(
            "notice "
                + data
                + ":1:1: there is no such file; check the path after --data or --steps\n"
                + page
                + ":1:1: there is no such file; check the path of the template");

    write("data.json", "7");
    write("page.html", "again {{model}}");
    settle();
    assertThat(application.route.last()).isEqualTo("template again");
    assertThat(application.route.last()).isEqualTo("update 7");
    assertThat(application.route.last()).isEqualTo("notice null");
  }

  @Test
  void sameMistakeIsToldOnce() throws IOException {
    write("data.json", "[");
    settle();
    write("data.json", "[\n");
    settle();
    write("data.json", "[");
    settle();

    assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
    settle();
    assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
  }

  @Test
  void dataThatNeverRestsIsShownAllTheSame() throws IOException {
    for (int i = 0; i < 30; i++) {
      write("data.json", Integer.toString(100 + i));
      look(10);
    }

    assertThat(application.route.last()).isNotNull().startsWith("update 1");
  }

  private Optional<Duration> look(int laterMillis) {
    now = now.plusMillis(laterMillis);
    return reloader.look(now);
  }

  private void settle() {
    Optional<Duration> wait = look(0);
    for (int i = 0; i < 10 && wait.isPresent(); i++) {
      now = now.plus(wait.get());
      wait = reloader.look(now);
    }
    assertThat(wait).isEmpty();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}

package io.livetemplate.engine.web;

import static io.livetemplate.engine.fixture.MemoryApplication.header;
import static io.livetemplate.engine.fixture.MemoryApplication.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.livetemplate.api.Template;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.engine.fixture.MemoryApplication;
import io.livetemplate.engine.fixture.MemoryRequest;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderFilesTest {
  private final MemoryApplication app =
      new MemoryApplication(MethodHandles.lookup(), Map.of(), List.of(), List.of());

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    Path site = Files.createDirectories(folder.resolve("site/img"));
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.writeString(folder.resolve("site/a.css"), "p{}");
    Files.writeString(folder.resolve("site/data.json"), "{}");
    Files.writeString(folder.resolve("site/.env"), "secret");
    Files.createDirectories(folder.resolve("site/.git"));
    Files.writeString(folder.resolve("site/.git/config"), "secret");
    Files.writeString(site.resolve("x.svg"), "<svg/>");
    Files.createSymbolicLink(folder.resolve("site/out.txt"), folder.resolve("secret.txt"));
    Files.createSymbolicLink(folder.resolve("site/up"), folder);
    Files.createSymbolicLink(folder.resolve("site/env.txt"), folder.resolve("site/.env"));
    Files.createSymbolicLink(folder.resolve("site/data.txt"), folder.resolve("site/data.json"));
    Files.createSymbolicLink(folder.resolve("site/b.css"), folder.resolve("site/a.css"));
    app.application.files("/", folder.resolve("site"), ".JSON");
  }

  @Test
  void serves_what_lies_in_the_folder() throws IOException {
    HttpResponse css = app.get("/a.css");
    assertThat(text(css)).isEqualTo("p{}");
    assertThat(header(css, "Content-Type")).contains("text/css; charset=utf-8");
    assertThat(header(css, "Cache-Control")).contains("no-cache");
    assertThat(text(app.get("/img/x.svg"))).isEqualTo("<svg/>");
    assertThat(text(app.get("/b.css"))).as("a link within the folder").isEqualTo("p{}");
    String tag = header(css, "ETag").orElseThrow();
    assertThat(app.handle(MemoryRequest.get("/a.css").with("If-None-Match", tag)).status())
        .isEqualTo(304);
    Files.writeString(folder.resolve("site/a.css"), "p{color:red}");
    assertThat(app.handle(MemoryRequest.get("/a.css").with("If-None-Match", tag)).status())
        .isEqualTo(200);
    assertThat(app.handle(MemoryRequest.of("POST", "/a.css")).status()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.env",
        "/.git/config",
        "/data.json",
        "/DATA.JSON",
        "/img",
        "/img/",
        "/../secret.txt",
        "/img/../../secret.txt",
        "/out.txt",
        "/up/secret.txt",
        "/env.txt",
        "/data.txt",
        "//a.css",
        "/./a.css",
        "/img\\x.svg",
        "/a.css\u0000",
        "/no.css",
      })
  void serves_nothing_else(String path) {
    assertThat(app.get(path).status()).isEqualTo(404);
  }

  @Test
  void pages_win_and_the_longer_prefix_goes_first() throws IOException {
    Path assets = Files.createDirectories(folder.resolve("assets"));
    Files.writeString(assets.resolve("a.css"), "b{}");
    app.application.files("/assets", assets);
    assertThat(text(app.get("/assets/a.css"))).isEqualTo("b{}");
    app.application.page("/a.css", Template.of("t", String.class), request -> "page");
    assertThat(text(app.get("/a.css"))).endsWith("page");
  }

  @Test
  void resources_lie_beside_the_class_of_the_lookup() {
    app.application.resource("/style.css", "FolderFilesTest.class");
    assertThat(app.get("/style.css").status()).isEqualTo(200);
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> app.application.resource("/x", "no.css"))
        .withMessage(
            "the resource no.css was not found beside io.livetemplate.engine.web.FolderFilesTest;"
                + " put it into the same package");
  }
}

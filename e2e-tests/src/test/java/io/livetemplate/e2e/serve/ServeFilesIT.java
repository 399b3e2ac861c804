package io.livetemplate.e2e.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What lies beside the template: what is for the browser is served, what is the author's is not.
 */
final class ServeFilesIT {
  private static final String TEMPLATE =
      "<!doctype html><html><head><title>{{t}}</title></head><body></body></html>";

  @Test
  void picturesAndSheetsAreServedAndNothingElse(@TempDir Path path) throws Exception {
    ServedFolder folder = ServedFolder.with(path.resolve("site"), TEMPLATE, "{\"t\": \"T\"}");
    for (String name :
        List.of(
            "site/page.css",
            "site/img/a.svg",
            "site/other.json",
            "site/other.html",
            "site/other.mustache",
            "site/.env",
            "site/.git/config",
            "outside.css",
            "assets/b.css")) {
      new ServedFolder(path).write(name, "/* " + name + " */");
    }
    try (ServeProcess server = ServeProcess.start(folder, "--assets", "../assets");
        HttpClient client = HttpClient.newHttpClient()) {
      assertServed(get(client, server, "page.css"), "text/css", "/* site/page.css */");
      assertServed(get(client, server, "img/a.svg"), "image/svg+xml", "/* site/img/a.svg */");
      assertServed(get(client, server, "b.css"), "text/css", "/* assets/b.css */");
      for (String hidden :
          List.of(
              "data.json",
              "page.html",
              "other.json",
              "other.html",
              "other.mustache",
              "OTHER.JSON",
              ".env",
              ".git/config",
              "%2eenv",
              "img/",
              "../outside.css",
              "%2e%2e/outside.css",
              "img/%2e%2e/%2e%2e/outside.css",
              "..%2foutside.css",
              "none.css")) {
        HttpResponse<String> answer = get(client, server, hidden);
        assertThat(answer.statusCode()).as(hidden).isBetween(400, 404);
        assertThat(answer.body()).as(hidden).doesNotContain("/*", "T");
      }
      assertThat(get(client, server, "data.json").statusCode()).isEqualTo(404);
    }
  }

  private static HttpResponse<String> get(HttpClient client, ServeProcess server, String name) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(server.url() + name)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertServed(HttpResponse<String> answer, String type, String body) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(answer.body()).isEqualTo(body);
  }
}

package io.livetemplate.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** serve with the real engine and transport, over a real socket. */
final class ServeProcessTest {
  private static final Path WORKLOADS = Path.of("../benchmarks/workloads");

  @TempDir private Path folder;
  private Path page;
  private Path data;

  @BeforeEach
  void write() throws IOException {
    page = folder.resolve("page.html");
    data = folder.resolve("data.json");
    Files.writeString(
        page,
        "<!doctype html><html><head><title>T</title></head><body><p>{{name}}</p></body></html>");
    Files.writeString(data, "{\"name\": \"Ada\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"w1-counter", "w2-attribute", "w7-branch", "w8-ticker", "w9-replace"})
  void framesAreThoseOfDiff(String workload) throws Exception {
    Path template = WORKLOADS.resolve(workload).resolve("page.html");
    String steps = WORKLOADS.resolve(workload).resolve("steps.json").toString();
    Program.Ended diff =
        Program.MODULES.run("diff", template.toString(), "--steps", steps, "--json");
    List<String> models = models(steps);
    Files.writeString(data, models.getFirst());

    try (Serving serving =
            Serving.start("serve", template.toString(), "--data", data.toString(), "--port=0");
        Tab tab = Tab.open(serving.uri())) {
      for (int step = 1; step < models.size(); step++) {
        Files.writeString(data, models.get(step));
        assertThat(tab.next()).isEqualTo(diff.steps().get(step - 1).get("frame"));
      }
      assertThat(serving.saidNothingMore()).isTrue();
    }
  }

  @Test
  void brokenFilesKeepTheLastGoodPageAndHeal() throws Exception {
    try (Serving serving = serve();
        Tab tab = Tab.open(serving.uri())) {
      Files.writeString(data, "{\"name\": \"Bo\",}");
      String wrongData = data + ":1:14: a comma before the closing }; remove the comma";
      assertThat(serving.said()).isEqualTo(wrongData);
      assertThat(tab.next()).isEqualTo("[\"notice\",\"" + wrongData + "\"]");
      assertThat(get(serving.uri()).body()).contains("<p>Ada</p>");

      Files.writeString(data, "{\"name\": \"Bo\"}");
      assertThat(tab.next()).startsWith("[1,0,").contains("Bo");
      assertThat(tab.next()).isEqualTo("[\"notice\",null]");
      assertThat(serving.said()).startsWith("mended");

      Files.writeString(page, "<p>{{#name}}</p>");
      assertThat(serving.said()).startsWith(page + ":1:4: ");
      assertThat(tab.next()).startsWith("[\"notice\",\"" + page + ":1:4: ");
      assertThat(get(serving.uri()).body()).contains("<p>Bo</p>");

      Files.writeString(page, "<h1>{{name}}</h1>");
      assertThat(tab.next()).startsWith("[2,0,").contains("<h1>Bo");
      assertThat(tab.next()).isEqualTo("[\"notice\",null]");
      assertThat(get(serving.uri()).body()).contains("<h1>Bo</h1>");
    }
  }

  @Test
  void newPagesGetTheNoticeToo() throws Exception {
    try (Serving serving = serve()) {
      Files.writeString(data, "");
      assertThat(serving.said()).startsWith(data + ":1:1: the file is empty");
      try (Tab tab = Tab.open(serving.uri())) {
        assertThat(tab.next()).startsWith("[\"notice\",\"" + data + ":1:1: ");
      }
    }
  }

  @Test
  void servesFilesButNeitherDataNorTemplates() throws Exception {
    Files.createDirectories(folder.resolve("assets"));
    Files.writeString(folder.resolve("a.css"), "a");
    Files.writeString(folder.resolve(".env"), "secret");
    Files.writeString(folder.resolve("row.mustache"), "row");
    Files.writeString(folder.resolve("assets/b.css"), "b");
    Files.writeString(folder.resolve("assets/b.json"), "b");

    try (Serving serving = serve("--assets", folder.resolve("assets").toString())) {
      assertThat(get(serving.uri().resolve("a.css")).body()).isEqualTo("a");
      assertThat(get(serving.uri().resolve("b.css")).body()).isEqualTo("b");
      for (String hidden : List.of(".env", "data.json", "page.html", "row.mustache", "b.json")) {
        assertThat(get(serving.uri().resolve(hidden)).statusCode()).as(hidden).isEqualTo(404);
      }
    }
  }

  @Test
  void stopsWhenItIsTerminated() throws Exception {
    try (Serving serving = serve();
        Tab tab = Tab.open(serving.uri())) {
      assertThat(tab.html()).contains("<p>Ada</p>");
      assertThat(serving.terminate()).isEqualTo(143);
      assertThat(serving.saidNothingMore()).isTrue();
    }
  }

  @Test
  void portThatIsTakenEndsWithOne() throws Exception {
    try (Serving serving = serve()) {
      Program.Ended second =
          Program.MODULES.run(
              "serve",
              page.toString(),
              "--data",
              data.toString(),
              "--port",
              Integer.toString(serving.uri().getPort()));

      assertThat(second.status()).isEqualTo(1);
      assertThat(second.err())
          .startsWith("livetemplate serve: cannot listen on 127.0.0.1:" + serving.uri().getPort());
    }
  }

  private Serving serve(String... more) throws IOException {
    List<String> args =
        new java.util.ArrayList<>(
            List.of("serve", page.toString(), "--data", data.toString(), "--port=0"));
    args.addAll(List.of(more));
    return Serving.start(args.toArray(String[]::new));
  }

  private static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
  }

  /** The models of a steps file, as JSON each; the workloads are written without white space. */
  private static List<String> models(String steps) throws IOException {
    String text = Files.readString(Path.of(steps)).strip();
    List<String> models = new java.util.ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char here = text.charAt(i);
      depth += here == '[' || here == '{' ? 1 : here == ']' || here == '}' ? -1 : 0;
      if (here == '{' && depth == 2) {
        start = i;
      } else if (here == '}' && depth == 1) {
        models.add(text.substring(start, i + 1));
      }
    }
    return models;
  }
}

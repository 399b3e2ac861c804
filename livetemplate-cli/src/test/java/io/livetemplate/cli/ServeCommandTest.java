package io.livetemplate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What serve sets up, and how it ends. */
final class ServeCommandTest {
  @TempDir private Path folder;

  @Test
  void listensFollowsAndEnds() throws Exception {
    Files.writeString(folder.resolve("page.tpl"), "{{model}}");
    Path data = Files.writeString(folder.resolve("data.txt"), "1");
    Path assets = Files.createDirectories(folder.resolve("assets"));
    FakeApplication application = new FakeApplication();
    AtomicReference<Map<String, String>> transport = new AtomicReference<>();
    String[] args = {
      "serve",
      folder.resolve("page.tpl").toString(),
      "--data=" + data,
      "--assets=" + assets,
      "--host=::1",
      "--port=0",
      "--transport=jetty"
    };
    PipedInputStream output = new PipedInputStream();
    PrintStream out = new PrintStream(new PipedOutputStream(output), true, StandardCharsets.UTF_8);
    Console console = new Console(InputStream.nullInputStream(), out, System.err);
    CompletableFuture<Integer> status = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform()
            .start(() ->
                status.complete(
                    new Program(
                            given -> {
                              transport.set(given);
                              return application;
                            },
                            console)
                        .run(args)));

    assertThat(firstLine(output)).isEqualTo("listening on http://[::1]:4321/");
    Files.writeString(data, "2");
    assertThat(application.route.next()).isEqualTo("update 2");
    thread.interrupt();

    assertThat(status.get(20, TimeUnit.SECONDS)).isZero();
    assertThat(transport.get()).isEqualTo(Map.of("transport", "jetty"));
    assertThat(application.calls)
        .containsExactly(
            "files / assets without .json .html .mustache .properties page.tpl data.txt",
            "files / "
                + folder.getFileName()
                + " without .json .html .mustache .properties page.tpl data.txt",
            "start 0:0:0:0:0:0:0:1 0");
  }

  private static String firstLine(InputStream output) throws IOException {
    return new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8)).readLine();
  }
}

package io.livetemplate.cli.process;

import io.livetemplate.cli.data.Json;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, with the engine and the transport that belong to it. */
enum Program {
  /** As modules, which is how the program is started. */
  MODULES,
  /** On the class path, which must do as well. */
  CLASS_PATH;

  /** What a process that ended left behind. */
  record Ended(int status, String out, String err) {
    /** What {@code diff --json} puts out. */
    @SuppressWarnings("unchecked") // its form is what is tested
    List<Map<String, Object>> steps() {
      return (List<Map<String, Object>>)
          Objects.requireNonNull(Json.read("out", out.getBytes(StandardCharsets.UTF_8)));
    }
  }

  Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    String main = "io.livetemplate.cli.Main";
    switch (this) {
      case MODULES -> command.addAll(List.of("-p", path(), "-m", "io.livetemplate.cli/" + main));
      case CLASS_PATH -> command.addAll(List.of("-cp", path(), main));
    }
    command.addAll(List.of(args));
    return new ProcessBuilder(command).start();
  }

  Ended run(String... args) throws IOException, InterruptedException {
    Process process = start(args);
    process.getOutputStream().close();
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(() -> all(process.getErrorStream()));
    String out = all(process.getInputStream());
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the program did not end");
    }
    return new Ended(process.exitValue(), out, err.join());
  }

  private static String all(InputStream from) {
    try {
      return new String(from.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Everything that these tests run with, apart from the tests. */
  private static String path() {
    Set<String> entries = new LinkedHashSet<>();
    for (String property : new String[] {"jdk.module.path", "java.class.path"}) {
      String value = System.getProperty(property);
      if (value != null) {
        entries.addAll(List.of(value.split(File.pathSeparator, -1)));
      }
    }
    entries.removeIf(entry -> entry.isEmpty() || entry.endsWith("test-classes"));
    entries.removeIf(entry -> entry.matches(".*(surefire|junit|assertj|byte-buddy|opentest4j).*"));
    return String.join(File.pathSeparator, entries);
  }
}

package io.livetemplate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with a page and its data, and the program that is run there. */
final class Workspace {
  final FakeApplication application = new FakeApplication();
  final Path folder;
  final String page;
  final String data;

  Workspace(Path folder) throws IOException {
    this.folder = folder;
    page = Files.writeString(folder.resolve("page.html"), "ä {{model}}").toString();
    data = Files.writeString(folder.resolve("data.json"), "{\"a\": 1.10}").toString();
  }

  Run run(String... args) {
    return given("", args);
  }

  /** A run that is given something by standard input. */
  Run given(String stdin, String... args) {
    return Run.of(given -> application, stdin, args);
  }
}

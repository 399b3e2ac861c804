package io.livetemplate.e2e.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder with a page and its data. Files are exchanged as a whole, as editors do. */
record ServedFolder(Path path) {
  static final String TEMPLATE = "page.html";
  static final String DATA = "data.json";

  static ServedFolder with(Path path, String template, String data) throws IOException {
    ServedFolder folder = new ServedFolder(path);
    folder.write(TEMPLATE, template);
    folder.write(DATA, data);
    return folder;
  }

  void write(String name, String text) throws IOException {
    Path file = path.resolve(name);
    Files.createDirectories(file.getParent());
    Path half = file.resolveSibling(file.getFileName() + "~");
    Files.writeString(half, text);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void template(String text) throws IOException {
    write(TEMPLATE, text);
  }

  void data(String text) throws IOException {
    write(DATA, text);
  }
}

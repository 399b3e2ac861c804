package io.livetemplate.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Templates in a folder. */
final class FolderSource implements TemplateSource {
  private static final List<String> ENDINGS = List.of("", ".html", ".mustache");

  private final Path folder;

  FolderSource(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public Optional<Text> find(String name) throws IOException {
    for (String ending : ENDINGS) {
      Optional<Path> file = inside(name + ending);
      if (file.isPresent()) {
        return Optional.of(
            new Text(folder.relativize(file.get()).toString(), TemplateSource.read(file.get())));
      }
    }
    return Optional.empty();
  }

  @Override
  public List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString().replaceFirst("\\.(html|mustache)$", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private Optional<Path> inside(String name) {
    try {
      Path file = folder.resolve(name).normalize();
      return file.startsWith(folder) && Files.isRegularFile(file)
          ? Optional.of(file)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}

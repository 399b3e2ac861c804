package io.livetemplate.engine.web;

import io.livetemplate.api.error.ConfigurationException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The files of a folder, below a path.
 *
 * @param prefix ends with a slash
 * @param hidden lower-case endings of what is not served
 */
record FolderFiles(String prefix, Path folder, List<String> hidden) {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.web");

  static FolderFiles of(String path, Path folder, String... hidden) {
    if (!path.startsWith("/")) {
      throw new ConfigurationException(
          "files cannot be served at '" + path + "': a path begins with '/'");
    }
    return new FolderFiles(
        path.endsWith("/") ? path : path + "/",
        folder,
        List.of(hidden).stream().map(ending -> ending.toLowerCase(Locale.ROOT)).toList());
  }

  Optional<StaticContent> find(String path) {
    return file(path)
        .flatMap(file -> {
          try {
            return Optional.of(StaticContent.of(path, Files.readAllBytes(file)));
          } catch (IOException e) {
            LOG.log(Level.DEBUG, "a file cannot be served", e);
            return Optional.empty();
          }
        });
  }

  /** The file that is served at a path. */
  Optional<Path> file(String path) {
    if (!path.startsWith(prefix)) {
      return Optional.empty();
    }
    String name = path.substring(prefix.length());
    String lower = name.toLowerCase(Locale.ROOT);
    if (!isPlain(name) || hidden.stream().anyMatch(lower::endsWith)) {
      return Optional.empty();
    }
    try {
      Path root = folder.toRealPath();
      Path file = root.resolve(name).toRealPath();
      // A link may lead to a dot file or to one of a hidden ending, so what it leads to is judged.
      if (!file.startsWith(root) || !Files.isRegularFile(file)) {
        return Optional.empty();
      }
      String real = root.relativize(file).toString();
      if (!isPlain(real.replace(file.getFileSystem().getSeparator(), "/"))
          || hidden.stream().anyMatch(real.toLowerCase(Locale.ROOT)::endsWith)) {
        return Optional.empty();
      }
      return Optional.of(file);
    } catch (NoSuchFileException | InvalidPathException e) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a file cannot be found", e);
      return Optional.empty();
    }
  }

  /** No part begins with a dot, is empty, or could mean something to a file system. */
  private static boolean isPlain(String name) {
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.startsWith(".")) {
        return false;
      }
    }
    return name.chars().noneMatch(c -> c == '\\' || c == ':' || c < ' ');
  }
}

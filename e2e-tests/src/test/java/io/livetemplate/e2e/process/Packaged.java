package io.livetemplate.e2e.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the build left for the tests. */
public final class Packaged {
  private static final Path ROOT =
      Path.of(System.getProperty("livetemplate.root", "..")).toAbsolutePath().normalize();

  private Packaged() {}

  /** The checkout. */
  public static Path root() {
    return ROOT;
  }

  /** The folder with all jars of a program: its module path. */
  public static Path app(String module) {
    Path app = ROOT.resolve(module).resolve("target").resolve("app");
    if (!Files.isDirectory(app)) {
      throw new IllegalStateException(
          app
              + " is not there; package the module first: bin/mvn package -DskipTests -pl "
              + module);
    }
    return app;
  }

  /** Those jars of a program whose file name fits. */
  public static List<Path> jars(String module, Predicate<String> fits) throws IOException {
    try (Stream<Path> all = Files.list(app(module))) {
      return all.filter(jar -> fits.test(String.valueOf(jar.getFileName()))).sorted().toList();
    }
  }
}

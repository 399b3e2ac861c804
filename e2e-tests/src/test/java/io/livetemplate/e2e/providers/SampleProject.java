package io.livetemplate.e2e.providers;

import io.livetemplate.e2e.process.JavaProcess;
import io.livetemplate.e2e.process.Packaged;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The counter application with the jars that its author put on the path. */
final class SampleProject {
  private static final Path SAMPLES =
      Packaged.root().resolve("e2e-tests/src/test/resources/samples");

  /** A build tool puts it beside the api when it compiles, and leaves it out when it runs. */
  private static final String ANNOTATIONS =
      NullMarked.class.getProtectionDomain().getCodeSource().getLocation().getPath();

  private static final List<String> OF_THE_PROGRAM = List.of("livetemplate-cli-", "picocli-");

  private final Path folder;
  private final Road road;
  private final List<Path> jars = new ArrayList<>();

  /** A project whose author took all of the product's jars but those whose names begin so. */
  SampleProject(Path folder, Road road, String... without) throws IOException {
    this.folder = folder;
    this.road = road;
    List<String> absent = new ArrayList<>(List.of(without));
    absent.addAll(OF_THE_PROGRAM);
    jars.addAll(
        Packaged.jars("livetemplate-cli", name -> absent.stream().noneMatch(name::startsWith)));
  }

  /** Adds a jar made of a sample: with a module descriptor and with services for the class path. */
  SampleProject with(String sample) throws IOException {
    Path classes = folder.resolve(sample);
    compile(SAMPLES.resolve(sample), classes, Road.MODULE_PATH);
    Path services = SAMPLES.resolve(sample).resolve("META-INF");
    copy(services, classes.resolve("META-INF"));
    Path jar = folder.resolve(sample + ".jar");
    run("jar", "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
    jars.add(jar);
    return this;
  }

  /** Starts the counter as it is written, apart from the port; by modules it needs a package. */
  JavaProcess startCounter(String... options) throws IOException {
    Path sources = folder.resolve("source");
    Path classes = folder.resolve("classes");
    String inPackage = road == Road.MODULE_PATH ? "sample" : "";
    copy(SAMPLES.resolve("counter"), sources);
    Path source = sources.resolve("CounterApp.java");
    String written = Files.readString(source).replace("start(8080)", "start(0)");
    Files.writeString(source, inPackage.isEmpty() ? written : "package sample;\n" + written);
    if (road == Road.CLASS_PATH) {
      Files.delete(sources.resolve("module-info.java"));
    }
    compile(sources, classes, road);
    Files.copy(sources.resolve("counter.html"), classes.resolve(inPackage).resolve("counter.html"));
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add(road == Road.MODULE_PATH ? "-p" : "-cp");
    arguments.add(path(classes));
    arguments.addAll(
        road == Road.MODULE_PATH
            ? List.of("-m", "sample.counter/sample.CounterApp")
            : List.of("CounterApp"));
    return JavaProcess.start(folder, arguments);
  }

  private String path(Path first) {
    return Stream.concat(Stream.of(first), jars.stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void compile(Path sources, Path classes, Road by) throws IOException {
    String path = path(classes) + File.pathSeparator + ANNOTATIONS;
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-d",
                classes.toString(),
                by == Road.MODULE_PATH ? "-p" : "-cp",
                path));
    try (Stream<Path> files = Files.walk(sources)) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
    }
    run("javac", arguments.toArray(String[]::new));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(file -> {
        try {
          Files.createDirectories(to);
          Path target = to.resolve(from.relativize(file));
          if (Files.isDirectory(file)) {
            Files.createDirectories(target);
          } else {
            Files.copy(file, target);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }

  private static void run(String tool, String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter to = new PrintWriter(said);
    int status = ToolProvider.findFirst(tool).orElseThrow().run(to, to, arguments);
    if (status != 0) {
      throw new AssertionError(tool + " " + String.join(" ", arguments) + "\n" + said);
    }
  }
}

package io.livetemplate.e2e.deploy;

import io.livetemplate.e2e.process.Packaged;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;

/**
 * The part of the JDK that the application's modules ask for, made by {@code jlink}; it is kept
 * under {@code target} for as long as they ask for the same.
 *
 * @param folder where it is
 * @param name says what it is: equal names, equal content
 */
record JavaRuntime(Path folder, String name) {
  /** What jars that are no modules need; they cannot say so. */
  private static final Set<String> UNSAID =
      Set.of(
          "java.logging",
          "java.management",
          "java.naming",
          "java.security.sasl",
          "java.xml",
          "jdk.unsupported");

  static JavaRuntime make() throws IOException, InterruptedException {
    Set<String> modules = modules();
    int content = (Runtime.version() + modules.toString()).hashCode();
    String name = "java-%d-%08x".formatted(Runtime.version().feature(), content);
    Path folder = Packaged.root().resolve("e2e-tests/target").resolve(name);
    Path lock = folder.resolveSibling(name + ".lock");
    // Another process that runs tests waits here while this one makes it.
    try (FileChannel file =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.lock();
      if (!Files.isDirectory(folder)) {
        link(modules, folder);
      }
    }
    return new JavaRuntime(folder, name);
  }

  private static Set<String> modules() throws IOException {
    Path[] jars = Packaged.jars("e2e-app", jar -> true).toArray(Path[]::new);
    Set<String> modules = new TreeSet<>(UNSAID);
    ModuleFinder.of(jars).findAll().stream()
        .map(ModuleReference::descriptor)
        .flatMap(module -> module.requires().stream())
        .filter(needed -> !needed.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
        .map(ModuleDescriptor.Requires::name)
        .filter(needed -> needed.startsWith("java.") || needed.startsWith("jdk."))
        .forEach(modules::add);
    return modules;
  }

  private static void link(Set<String> modules, Path folder)
      throws IOException, InterruptedException {
    Path half = folder.resolveSibling(folder.getFileName() + "." + ProcessHandle.current().pid());
    Process jlink =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                "--add-modules",
                String.join(",", modules),
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                half.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(jlink.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jlink.waitFor() != 0) {
      throw new IOException("jlink failed for " + modules + ": " + said);
    }
    Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
  }
}

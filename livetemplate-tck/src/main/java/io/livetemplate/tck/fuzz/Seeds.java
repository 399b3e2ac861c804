package io.livetemplate.tck.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The inputs that are kept with a test: good ones to begin with, and each that did harm once. They
 * lie where Jazzer looks for them and where it puts what it finds: {@code
 * src/test/resources/PACKAGE/CLASSInputs/METHOD}.
 */
public final class Seeds {
  private Seeds() {}

  /**
   * Reads the inputs of a test, in the order of their names.
   *
   * @param test the class of the test, in the module that is the working directory
   * @param method the method that is fuzzed
   * @param charset how bytes become texts; ISO 8859-1 keeps each byte as a character
   * @return at least one
   * @throws AssertionError when there is none
   */
  public static List<String> of(Class<?> test, String method, Charset charset) {
    Path folder =
        Path.of("src/test/resources", test.getPackageName().split("\\."))
            .resolve(test.getSimpleName() + "Inputs")
            .resolve(method);
    try (Stream<Path> files = Files.list(folder)) {
      List<String> all = files.sorted().map(file -> read(file, charset)).toList();
      if (all.isEmpty()) {
        throw new AssertionError("no inputs in " + folder.toAbsolutePath());
      }
      return all;
    } catch (IOException e) {
      throw new AssertionError("no inputs in " + folder.toAbsolutePath(), e);
    }
  }

  private static String read(Path file, Charset charset) {
    try {
      return new String(Files.readAllBytes(file), charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

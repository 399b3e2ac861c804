package io.livetemplate.e2e.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a jar requires, exports and provides changes only on purpose. */
final class ModuleDescriptionIT {
  private static final Path ROOT = Path.of(System.getProperty("livetemplate.root", ".."));
  private static final String VERSION = System.getProperty("livetemplate.version", "");
  private static final Path GOLDEN = Path.of("src", "test", "resources", "modules");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "livetemplate-api",
        "js-client",
        "livetemplate-engine",
        "transport-jetty",
        "livetemplate-cli",
        "livetemplate-tck",
      })
  void describesItselfAsItsGoldenFile(String folder) throws IOException {
    Path golden = GOLDEN.resolve(folder + ".txt");
    String described = describe(jar(folder));
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, described);
    }

    assertThat(described)
        .as(
            "jar --describe-module of %s against e2e-tests/%s; if the change is meant, update with:"
                + " bin/mvn verify -Dgolden.update=true",
            folder, golden)
        .isEqualTo(Files.exists(golden) ? Files.readString(golden) : "");
  }

  private static Path jar(String folder) {
    String name = folder.startsWith("livetemplate-") ? folder : "livetemplate-" + folder;
    return ROOT.resolve(folder).resolve("target").resolve(name + "-" + VERSION + ".jar");
  }

  /** The tool's own words, in one order, without the version and the jar's place on this disk. */
  private static String describe(Path jar) {
    assertThat(jar).as("the build packages it before the tests here run").exists();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(
                new PrintWriter(out),
                new PrintWriter(err),
                "--describe-module",
                "--file",
                jar.toString());
    assertThat(status).as("jar --describe-module %s: %s", jar, err).isZero();
    return out.toString()
        .lines()
        .map(line -> line.replaceFirst("^(\\S+?)(@\\S+)? jar:file:\\S+", "module $1"))
        .filter(line -> !line.isBlank())
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"));
  }
}

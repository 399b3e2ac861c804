package io.livetemplate.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote beside this class. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    try (InputStream from =
        Objects.requireNonNull(Version.class.getResourceAsStream("version.txt"))) {
      String version = new String(from.readAllBytes(), StandardCharsets.UTF_8).strip();
      return new String[] {"livetemplate " + version};
    }
  }
}

package io.livetemplate.e2e.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the Chromium of this machine. */
final class Executables {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private Executables() {}

  /** Playwright's own browser, then the usual place, then every directory of the search path. */
  static Path firstOf(Path own, Path usual, @Nullable String searchPath) {
    List<Path> candidates = new ArrayList<>();
    candidates.add(own);
    candidates.add(usual);
    if (searchPath != null) {
      for (String directory : searchPath.split(File.pathSeparator, -1)) {
        if (!directory.isEmpty()) {
          NAMES.forEach(name -> candidates.add(Path.of(directory, name)));
        }
      }
    }
    return candidates.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "No Chromium for the browser tests. Looked for Playwright's own at "
                    + own
                    + ", for "
                    + usual
                    + " and for "
                    + NAMES
                    + " on PATH. Run bin/check, which installs one, or install the package"
                    + " 'chromium'."));
  }
}

package io.livetemplate.e2e.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the Chromium of this machine. */
final class Executables {
  private static final String PATHS = Pattern.quote(File.pathSeparator);
  private static final String SHELL = "chromium-headless-shell";
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private Executables() {}

  /** The headless shell if it serves, then Playwright's own browser, then any other. */
  static Path find(boolean shell, Path own, @Nullable String searchPath) {
    List<Path> candidates = new ArrayList<>();
    if (shell) {
      candidates.addAll(everywhere(SHELL, searchPath));
    }
    candidates.add(own);
    NAMES.forEach(name -> candidates.addAll(everywhere(name, searchPath)));
    return candidates.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "No Chromium for the browser tests. Looked for Playwright's own at "
                    + own
                    + " and for "
                    + NAMES
                    + " on PATH. Run bin/check, which installs one, or install the package 'chromium'."));
  }

  private static List<Path> everywhere(String name, @Nullable String searchPath) {
    List<Path> places = new ArrayList<>();
    for (String directory : Objects.requireNonNullElse(searchPath, "").split(PATHS, -1)) {
      if (!directory.isEmpty()) {
        places.add(Path.of(directory, name));
      }
    }
    return places;
  }
}

package io.livetemplate.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents say that a test holds is held by a test that there is. */
class SecurityDocumentTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|IT|Contract))`");

  @ParameterizedTest
  @ValueSource(strings = {"security.md", "limits.md"})
  void the_tests_that_are_named_exist(String document) throws IOException {
    String text = Files.readString(ROOT.resolve("docs").resolve(document));
    Set<String> named =
        TEST.matcher(text)
            .results()
            .map((MatchResult found) -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).as("tests named in " + document).isNotEmpty();
    assertThat(tests()).containsAll(named);
  }

  private static Set<String> tests() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path module : modules.toList()) {
        for (String folder : new String[] {"src/test/java", "src/main/java"}) {
          Path sources = module.resolve(folder);
          if (Files.isDirectory(sources)) {
            try (Stream<Path> files = Files.walk(sources)) {
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".java"))
                  .forEach(name -> names.add(name.substring(0, name.length() - 5)));
            }
          }
        }
      }
    }
    return names;
  }
}

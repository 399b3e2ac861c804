package io.livetemplate.engine.template.html;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.error.TemplateException;
import io.livetemplate.engine.testing.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The templates that were tried in a browser ({@code e2e-tests}, addressing): the compiler takes
 * those whose places a browser keeps, and refuses the others.
 */
class AddressingMatrixTest {
  private static final Path MATRIX =
      Path.of("..", "e2e-tests", "src", "test", "resources", "addressing", "matrix.json");

  private static final String OPEN =
      "an element left open takes the comment behind it along; the problem says to close it";

  /** Where the compiler decides otherwise, and why. */
  private static final Map<String, String> OTHERWISE =
      new TreeMap<>(
          Map.ofEntries(
              entry("entity-open-named", "a text is composed and escaped as a whole"),
              entry("entity-open-legacy", "a text is composed and escaped as a whole"),
              entry("entity-open-numeric", "a text is composed and escaped as a whole"),
              entry("entity-bare-ampersand", "a text is composed and escaped as a whole"),
              entry("entity-attribute-open", "a value is composed and escaped as a whole"),
              entry("table-cells-unclosed", OPEN),
              entry("select-options-unclosed", OPEN),
              entry("p-unclosed", OPEN),
              entry("li-unclosed", OPEN),
              entry("dt-dd-unclosed", OPEN)));

  record Case(String name, String template, String verdict) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (JsonNode node : JsonMapper.shared().readTree(Files.readString(MATRIX))) {
      cases.add(
          new Case(
              node.path("name").asString(),
              node.path("template").asString(),
              node.path("verdict").asString()));
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theCompilerDecidesAsTheBrowserDid(Case each) {
    boolean taken = true;
    String said = "";
    try {
      Sheet.of(each.template());
    } catch (TemplateException e) {
      taken = false;
      said = e.getMessage();
    }
    boolean expected = each.verdict().equals("addressable") != OTHERWISE.containsKey(each.name());
    if (!each.verdict().equals("widened")) {
      assertThat(taken).as("%s %s: %s", each.verdict(), each.template(), said).isEqualTo(expected);
    }
  }

  @Test
  void theMatrixIsThere() throws IOException {
    assertThat(cases())
        .hasSizeGreaterThan(200)
        .extracting(Case::name)
        .containsAll(OTHERWISE.keySet());
  }
}

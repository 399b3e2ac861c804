package io.livetemplate.e2e.addressing;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The matrix of templates in {@code matrix.json}. */
final class Matrix {
  private Matrix() {}

  /**
   * A template, and what a compiler has to say of it.
   *
   * @param verdict {@code addressable}, {@code widened} (a region is only replaced as a whole) or
   *     {@code refused}
   * @param rule the rule by which it is refused before any parse, or empty
   * @param why for what is not addressable: the reason and the remedy
   */
  record Case(String name, String template, String verdict, String rule, String why) {
    List<Part> parts() {
      return TemplateParser.parse(template);
    }

    boolean refused() {
      return verdict.equals("refused");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    List<Case> out = new ArrayList<>();
    for (JsonNode node : JsonMapper.shared().readTree(Scripts.read("matrix.json"))) {
      out.add(
          new Case(
              text(node, "name"),
              text(node, "template"),
              text(node, "verdict"),
              text(node, "rule"),
              text(node, "why")));
    }
    return out;
  }

  /** Those that a compiler decides by parsing. */
  static List<Case> parsed() {
    return cases().stream().filter(each -> each.rule().isEmpty()).toList();
  }

  /** Those that a compiler lets through. */
  static List<Case> served() {
    return cases().stream().filter(each -> !each.refused()).toList();
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asString("");
  }
}

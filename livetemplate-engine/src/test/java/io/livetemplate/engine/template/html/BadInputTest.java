package io.livetemplate.engine.template.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.error.TemplateException;
import io.livetemplate.engine.template.shape.HtmlWriter;
import io.livetemplate.engine.testing.Sheet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates that are too large, too deep or broken: a page, or problems, and soon. */
@Timeout(120)
class BadInputTest {
  private static final int MANY = 100_000;

  /** What is said of each; empty for those that compile. */
  static Map<String, String> expected() {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("five megabytes of text", "");
    expected.put("five megabytes of tags", "more than 100000 elements");
    expected.put("a hundred thousand values in one text", "");
    expected.put("forty thousand values", "");
    expected.put("a hundred thousand values", "more than 100000 elements");
    expected.put("a hundred thousand attributes", "more than 500 attributes");
    expected.put("three thousand sections", "");
    expected.put("a hundred thousand sections", "more than 100000 elements");
    expected.put("ten thousand elements deep", "nested more than 500 deep");
    expected.put("ten thousand sections deep", "nested deeper than 128 sections");
    expected.put("sections as deep as they may be", "");
    expected.put("ten thousand fragments deep", "not closed");
    expected.put("a hundred thousand end tags", "");
    expected.put("a comment full of ends", "");
    expected.put("comments full of noscript", "");
    expected.put("an endless tag", "the tag is not closed");
    expected.put("an endless attribute", "the tag is not closed");
    expected.put("an endless comment", "a comment is not closed");
    expected.put("an endless script", "<script> is not closed");
    expected.put("an endless title", "<title> is not closed");
    expected.put("an endless declaration", "a declaration is not closed");
    expected.put("endless sections", "is never closed");
    expected.put("endless elements", "nested more than 500 deep");
    expected.put("endless formatting", "is not closed");
    expected.put("endless delimiters", "is not closed");
    expected.put("a NUL", "save the file as UTF-8");
    expected.put("lone surrogates", "save the file as UTF-8");
    expected.put("what broken UTF-8 is read as", "");
    expected.put("an endless partial", "contains itself without end");
    expected.put("partials that contain each other", "contains itself without end");
    expected.put("partials that grow", "");
    return expected;
  }

  private static Sheet sheet(String name) {
    return switch (name) {
      case "five megabytes of text" -> Sheet.of("<p>" + "some text\n".repeat(500_000) + "</p>");
      case "five megabytes of tags" -> Sheet.of("<p>x</p>\n{{x}}".repeat(400_000));
      case "a hundred thousand values in one text" ->
          Sheet.of("<p>" + "{{x}} ".repeat(MANY) + "</p>");
      case "forty thousand values" -> Sheet.of("<p>{{x}}</p>".repeat(40_000));
      case "a hundred thousand values" -> Sheet.of("<p>{{x}}</p>".repeat(MANY));
      case "a hundred thousand attributes" -> Sheet.of("<i " + attributes() + "></i>");
      case "three thousand sections" -> Sheet.of("{{#x}}<i>{{y}}</i>{{/x}}".repeat(3_000));
      case "a hundred thousand sections" -> Sheet.of("{{#x}}<i>{{y}}</i>{{/x}}".repeat(MANY));
      case "ten thousand elements deep" ->
          Sheet.of("<div>".repeat(10_000) + "{{x}}" + "</div>".repeat(10_000));
      case "ten thousand sections deep" ->
          Sheet.of("{{#x}}<i>".repeat(10_000) + "</i>{{/x}}".repeat(10_000));
      case "sections as deep as they may be" ->
          Sheet.of("{{#x}}<div>".repeat(128) + "{{x}}" + "</div>{{/x}}".repeat(128));
      case "ten thousand fragments deep" -> Sheet.of("<div lt-fragment=\"f\">".repeat(10_000));
      case "a hundred thousand end tags" -> Sheet.of("<p>{{x}}</p>" + "</b>".repeat(MANY));
      case "a comment full of ends" -> Sheet.of("<!--" + " >".repeat(MANY) + "--><p>{{x}}</p>");
      case "comments full of noscript" ->
          Sheet.of("<!-- <noscript> -->".repeat(40_000) + "<p>x</p>");
      case "an endless tag" -> Sheet.of("<p " + "a ".repeat(MANY));
      case "an endless attribute" -> Sheet.of("<p a=\"" + "a ".repeat(MANY));
      case "an endless comment" -> Sheet.of("<!-- " + "a > ".repeat(MANY));
      case "an endless script" -> Sheet.of("<script>" + "</scrip>".repeat(MANY));
      case "an endless title" -> Sheet.of("<title>" + "</titl>{{x}}".repeat(1_000));
      case "an endless declaration" -> Sheet.of("<!x" + " a".repeat(MANY));
      case "endless sections" -> Sheet.of("{{#x}}<p>".repeat(100));
      case "endless elements" -> Sheet.of("<div>".repeat(MANY));
      case "endless formatting" -> Sheet.of("<b><i>".repeat(200));
      case "endless delimiters" -> Sheet.of("<p>" + "{{".repeat(3) + "</p>");
      case "a NUL" -> Sheet.of("<p>a\0b{{x}}\0</p>");
      case "lone surrogates" -> Sheet.of("<p title=\"\ud800{{x}}\">\udc00 \ud83c{{x}}</p>");
      case "what broken UTF-8 is read as" -> Sheet.of("<p>\ufffd\ufffd{{x}}\ufffd</p>");
      case "an endless partial" -> Sheet.of("{{>a}}", Map.of("a", "<p>{{>a}}</p>"));
      case "partials that contain each other" ->
          Sheet.of("{{>a}}", Map.of("a", "<p>{{>b}}</p>", "b", "<i>{{>a}}</i>"));
      case "partials that grow" ->
          Sheet.of(
              "{{>p0}}",
              IntStream.range(0, 12)
                  .boxed()
                  .collect(
                      Collectors.toMap(
                          i -> "p" + i,
                          i ->
                              i == 11
                                  ? "<i>{{x}}</i>"
                                  : "{{>p" + (i + 1) + "}}{{>p" + (i + 1) + "}}")));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String attributes() {
    return IntStream.range(0, MANY)
        .mapToObj(i -> "a" + i + "=\"{{x}}\"")
        .collect(Collectors.joining(" "));
  }

  static Stream<String> names() {
    return expected().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void endsInAPageOrInProblems(String name) {
    String said = "";
    try {
      Sheet sheet = sheet(name);
      String page = HtmlWriter.document(sheet.render(Map.of("x", "1", "y", "2")), "(B)", "(T)");
      assertThat(page).startsWith("<!doctype html>").contains("(B)", "(T)");
    } catch (TemplateException e) {
      said = String.valueOf(e.getMessage());
    }
    String expected = expected().getOrDefault(name, "");
    assertThat(said.isEmpty())
        .as(said.substring(0, Math.min(300, said.length())))
        .isEqualTo(expected.isEmpty());
    assertThat(said).contains(expected);
  }

  @Test
  void allProblemsOfAHopelessTemplateAreNotTooMany() {
    try {
      Sheet.of(String.join("\n", Collections.nCopies(5_000, "<p style=\"{{x}}\">")));
    } catch (TemplateException e) {
      assertThat(e.problems()).hasSize(1_000);
      return;
    }
    throw new AssertionError("it compiled");
  }
}

package io.livetemplate.engine.xss;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.template.shape.HtmlWriter;
import io.livetemplate.engine.testing.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every attack in every place: what a parser makes of the page has nothing in it that runs, and
 * where the value is text, the same elements as with any other value.
 */
class XssTest {
  private static final Set<String> RUNNING =
      Set.of("script", "base", "noscript", "style", "xmp", "plaintext", "applet", "frame");

  static Stream<String> contexts() {
    return Corpus.contexts().keySet().stream();
  }

  @Test
  void theCorpusIsLarge() {
    assertThat(Corpus.payloads()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    assertThat(Corpus.contexts()).hasSizeGreaterThanOrEqualTo(70);
  }

  @ParameterizedTest
  @MethodSource("contexts")
  void nothingRuns(String context) {
    String template = Corpus.contexts().getOrDefault(context, "");
    boolean raw = template.contains("{{{x}}}") || template.contains("{{&x}}");
    Sheet sheet = Sheet.of(template);
    String harmless = skeleton(page(sheet, "v"));
    for (String payload : Corpus.payloads()) {
      Document page = page(sheet, payload);
      assertThat(running(page)).as("%s: %s", context, payload).isEmpty();
      assertThat(page.select("#livetemplate, [name=livetemplate]").not("[name=v]"))
          .as("%s: %s", context, payload)
          .filteredOn(element -> raw)
          .isEmpty();
      if (!raw) {
        assertThat(skeleton(page)).as("%s: %s", context, payload).isEqualTo(harmless);
      }
    }
  }

  /** What is checked here is able to find something. */
  @Test
  void theAttacksWouldRun() {
    long found =
        Corpus.payloads().stream()
            .filter(payload ->
                Stream.of("<p>%s</p>", "<a href=\"%s\">x</a>")
                    .anyMatch(page -> !running(Jsoup.parse(page.formatted(payload))).isEmpty()))
            .count();
    assertThat(found).isGreaterThan(130);
  }

  private static Document page(Sheet sheet, String x) {
    RenderedNode rendered = sheet.render(Map.of("x", x, "list", List.of(Map.of("x", x))));
    return Jsoup.parse(HtmlWriter.document(rendered, "", ""));
  }

  private static String skeleton(Element page) {
    StringBuilder names = new StringBuilder();
    for (Element element : page.getAllElements()) {
      names.append('<').append(element.tagName());
      element.attributes().forEach(attribute -> names.append(' ').append(attribute.getKey()));
      names.append('>');
    }
    return names.toString();
  }

  private static List<String> running(Element page) {
    List<String> found = new ArrayList<>();
    for (Element element : page.getAllElements()) {
      boolean data =
          element.normalName().equals("script") && element.attr("type").equals("application/json");
      if (RUNNING.contains(element.normalName()) && !data) {
        found.add("<" + element.normalName() + ">");
      }
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        if (name.startsWith("on") || name.equals("srcdoc") || name.equals("http-equiv")) {
          found.add(name);
        }
        if (executable(element.normalName(), name, attribute.getValue())) {
          found.add(name + "=" + attribute.getValue());
        }
      }
    }
    return found;
  }

  /** Written without looking at the product's own judgement: text attributes are named instead. */
  private static boolean executable(String element, String name, String value) {
    boolean text =
        name.startsWith("data-")
            || name.startsWith("aria-")
            || name.startsWith("lt-")
            || Set.of(
                    "title",
                    "class",
                    "id",
                    "name",
                    "value",
                    "alt",
                    "type",
                    "rel",
                    "target",
                    "content",
                    "form",
                    "popovertarget")
                .contains(name);
    if (text) {
      return false;
    }
    String[] urls =
        switch (name) {
          case "srcset", "imagesrcset" -> value.split("[\\s,]+");
          case "ping" -> value.split("\\s+");
          case "values" -> value.split(";");
          default -> new String[] {value};
        };
    for (String url : urls) {
      String plain = url.replaceAll("[\\t\\n\\r]", "").replaceFirst("^[\\x00-\\x20]+", "");
      String lower = plain.toLowerCase(Locale.ROOT);
      boolean picture =
          Set.of("img", "source", "input", "link").contains(element)
              && lower.matches("(?s)data:image/(png|jpeg|gif|webp|avif)\\b.*");
      if (!picture && lower.matches("(?s)(javascript|vbscript|data):.*")) {
        return true;
      }
    }
    return false;
  }
}

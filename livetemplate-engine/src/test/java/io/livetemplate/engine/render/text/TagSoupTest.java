package io.livetemplate.engine.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.error.Problem;
import io.livetemplate.api.error.TemplateException;
import io.livetemplate.engine.render.filter.Assets;
import io.livetemplate.engine.render.filter.FilterTable;
import io.livetemplate.engine.render.model.Environment;
import io.livetemplate.engine.render.model.ModelAccess;
import io.livetemplate.engine.render.model.Visit;
import io.livetemplate.engine.template.mustache.MustacheTemplates;
import io.livetemplate.engine.template.mustache.PartialSource;
import io.livetemplate.engine.template.mustache.SourceFile;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a template: an answer or the problems of it, and nothing else. */
class TagSoupTest {
  private static final List<String> PIECES =
      List.of(
          "{{",
          "}}",
          "{{{",
          "}}}",
          "{{=",
          "=}}",
          "{{=| |=}}",
          "|a|",
          "|={{ }}=|",
          "{{#a}}",
          "{{/a}}",
          "{{^a}}",
          "{{#l}}",
          "{{/l}}",
          "{{$b}}",
          "{{/b}}",
          "{{<p}}",
          "{{/p}}",
          "{{>p}}",
          "{{>q}}",
          "{{>*n}}",
          "{{a}}",
          "{{.}}",
          "{{&a}}",
          "{{{a}}}",
          "{{!c}}",
          "{{! c\n c }}",
          "\n",
          "\r\n",
          "\r",
          " ",
          "\t",
          "  ",
          "x",
          "<",
          "\u0000",
          "\ud800",
          "😀",
          "{",
          "}",
          "#",
          "/",
          "{{a.b}}",
          "{{..}}",
          "{{ }}",
          "{{^}}",
          "{{/}}",
          "{{#a == 'x'}}",
          "{{#l | size}}",
          "{{-index < 2}}",
          "{{@index}}",
          "{{a | b 'c d' 1 }}",
          "{{a == }}",
          "{{'a }}",
          "{{a & b}}");

  private static final List<String> WELL_FORMED =
      List.of(
          "x",
          "y z",
          "\n",
          "\r\n",
          "\n",
          " ",
          "\t",
          "  ",
          "{{a}}",
          "{{{a}}}",
          "{{.}}",
          "{{! c }}",
          "{{=<% %>=}}<%a%><%={{ }}=%>",
          "{{>q}}",
          "{{#l}}@{{/l}}",
          "{{^z}}@{{/z}}",
          "{{#l}}@{{^}}@{{/l}}",
          "{{#a == 1}}@{{^}}@{{/}}",
          "\n{{#z}}\n@\n  {{^}}\n@\n{{/}}\n",
          "\n{{#l}}\n@\n{{/l}}\n",
          "\n  {{^z}}\n@\n  {{/z}}\n",
          "\n  {{>q}}\n");

  private static final Map<String, Object> DATA =
      Map.of("a", "A\nA", "l", List.of(1, 2), "n", "q", "b", Map.of("a", "inner"));

  private static final ModelAccess ACCESS = new ModelAccess(MethodHandles.lookup());

  private static final FilterTable FILTERS =
      FilterTable.of(ACCESS, Map.of("b", (value, call) -> value), Assets.NONE);

  private static String soup(Random random, List<String> pieces, int most) {
    return IntStream.range(0, random.nextInt(most))
        .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
        .collect(Collectors.joining());
  }

  /** Sections filled with more of the like, so that all of it is well-formed. */
  private static String wellFormed(Random random, int depth) {
    var text = new StringBuilder();
    for (char c : soup(random, WELL_FORMED, 12).toCharArray()) {
      if (c == '@') {
        text.append(depth == 0 ? "-" : wellFormed(random, depth - 1));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static String render(String template, Map<String, String> partials) {
    return new TextRenderer(
            new MustacheTemplates(PartialSource.of(partials)),
            ACCESS,
            new Environment(Visit.PLAIN, FILTERS))
        .render(new SourceFile("t", template), DATA);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300, 4_000, 50_000})
  void anythingGivesTextOrProblems(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 1_500; i++) {
      var template = soup(random, PIECES, 30);
      var partials = Map.of("p", soup(random, PIECES, 10), "q", soup(random, PIECES, 6));
      try {
        assertThat(render(template, partials)).isNotNull();
      } catch (TemplateException e) {
        assertThat(e.problems())
            .isNotEmpty()
            .allSatisfy(problem -> pointsInto(problem, template, partials));
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed %d: %s with %s".formatted(seed, template, partials), e);
      }
    }
  }

  private static void pointsInto(Problem problem, String root, Map<String, String> partials) {
    var file =
        problem.file().equals("t") ? root : Objects.requireNonNull(partials.get(problem.file()));
    var lines = file.split("\n", -1);
    assertThat(problem.line()).isBetween(1, lines.length);
    assertThat(problem.column()).isBetween(1, lines[problem.line() - 1].length() + 1);
    assertThat(problem.remedy()).isNotEmpty();
  }

  /** Indentation is put in while nodes are built; the specification puts it into the source. */
  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300, 4_000, 50_000})
  void indentingThePartialIsIndentingItsLines(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 600; i++) {
      var partial = wellFormed(random, 2);
      var q = soup(random, List.of("1", "\n", "2", " ", "{{a}}"), 5);
      var indented = partial.isEmpty() ? "" : partial.replaceAll("(?<=\n)(?!\\z)|\\A", " \t");

      assertThat(render("( \n \t{{>p}}\n)", Map.of("p", partial, "q", q)))
          .as("seed %d: %s", seed, partial)
          .isEqualTo(render("( \n{{>p}}\n)", Map.of("p", indented, "q", q)));
    }
  }
}

package io.livetemplate.engine.template.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.error.TemplateException;
import io.livetemplate.engine.render.model.Environment;
import io.livetemplate.engine.render.model.ModelAccess;
import io.livetemplate.engine.render.text.TextRenderer;
import io.livetemplate.engine.template.mustache.MustacheTemplates;
import io.livetemplate.engine.template.mustache.PartialSource;
import io.livetemplate.engine.template.mustache.SourceFile;
import io.livetemplate.engine.template.shape.HtmlWriter;
import io.livetemplate.engine.testing.Sheet;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random templates, most of them broken: each compiles or has problems; those that compile give the
 * tree that a browser would make of the same template rendered by plain Mustache.
 */
@Timeout(300)
class RandomPagesTest {
  private static final long SEED = Long.getLong("livetemplate.seed", 20261123);
  private static final int TEMPLATES = Integer.getInteger("livetemplate.templates", 1_000);
  private static final String FRAME = "<!doctype html><html><head></head><body>";
  private static final ModelAccess ACCESS = new ModelAccess(MethodHandles.lookup());
  private static final PartialSource PARTIALS =
      PartialSource.of(Map.of("p", "<i>{{x}}</i>", "q", "{{x}}", "r", "<b>{{#n}}{{>r}}{{/n}}</b>"));

  private static final List<String> PIECES =
      List.of(
          "<p>",
          "</p>",
          "<div>",
          "</div>",
          "<ul>",
          "</ul>",
          "<li>",
          "</li>",
          "<b>",
          "</b>",
          "<i>",
          "</i>",
          "<table>",
          "</table>",
          "<tbody>",
          "</tbody>",
          "<tr>",
          "</tr>",
          "<td>",
          "</td>",
          "<select>",
          "</select>",
          "<option>",
          "</option>",
          "<a href=\"/{{x}}\">",
          "</a>",
          "<br>",
          "<input value=\"{{x}}\">",
          "<p class=\"a {{x}}\">",
          "<p{{#t}} id=\"{{y}}\"{{/t}}>",
          "<div lt-fragment=\"f\">",
          "<svg>",
          "</svg>",
          "<g>",
          "</g>",
          "<textarea>",
          "</textarea>",
          "<pre>",
          "</pre>",
          "<title>",
          "</title>",
          "<!--c-->",
          "<template>",
          "</template>",
          "<form>",
          "</form>",
          "<button>",
          "</button>",
          "<h1>",
          "</h1>",
          "text",
          " ",
          "\n",
          "&amp;",
          "&lt",
          "{{x}}",
          "{{y}}",
          "{{x}} and {{y}}",
          "{{>p}}",
          "{{>q}}",
          "{{>r}}",
          "<img alt=\"{{x}}\" />",
          "<p title=\"{{#s}}{{y}}{{/s}}\">");
  private static final List<String> HOSTILE =
      List.of(
          "<",
          "</",
          "<!--",
          "-->",
          "\"",
          "'",
          "=",
          ">",
          "/>",
          "<{{x}}",
          "<p {{x}}>",
          "<p a={{x}}>",
          "<script>",
          "</script>",
          "<style>",
          "{{{x}}}",
          "{{&y}}",
          "<p onclick=\"{{x}}\">",
          "<!doctype x>",
          "<body>",
          "</body>",
          "<html>",
          "<head>",
          "</html>",
          "<plaintext>",
          "<frameset>",
          "<![CDATA[",
          "]]>",
          "<?",
          "\0",
          "\ud800",
          "{{>a}}",
          "{{/s}}",
          "{{#s}}",
          "<noscript>",
          "</noscript>",
          "<math>",
          "<annotation-xml>",
          "<!--[-->");
  private static final List<String> VALUES =
      List.of("", " ", "v", "<b>&amp;", "two\nlines", "\"'", "/path");

  @Test
  void compilesOrSaysWhatIsWrong() {
    int[] compiled = {0};
    each(
        true,
        template -> {
          try {
            Sheet.of(template, partials());
            compiled[0]++;
            return true;
          } catch (TemplateException e) {
            return !e.problems().isEmpty();
          }
        });
    assertThat(compiled[0]).isGreaterThan(TEMPLATES / 50);
  }

  @Test
  void isThePageThatMustacheWouldGive() {
    int[] compiled = {0};
    each(
        false,
        template -> {
          Sheet sheet;
          try {
            sheet = Sheet.of(FRAME + template + "</body></html>", partials());
          } catch (TemplateException e) {
            return true;
          }
          compiled[0]++;
          Map<String, Object> model = model(generator(SEED ^ template.hashCode()));
          String ours = HtmlWriter.document(sheet.render(model), "", "");
          String theirs = plain(FRAME + template + "</body></html>", model);
          return form(ours).equals(form(theirs));
        });
    assertThat(compiled[0]).isGreaterThan(TEMPLATES / 50);
  }

  private static void each(boolean hostile, Predicate<String> holds) {
    RandomGenerator random = generator(SEED);
    for (int i = 0; i < TEMPLATES; i++) {
      List<String> pieces = pieces(random, hostile);
      if (fails(pieces, holds)) {
        List<String> least = shrunk(pieces, holds);
        throw new AssertionError(
            "seed " + SEED + ", template " + i + ": " + String.join("", least));
      }
    }
  }

  private static boolean fails(List<String> pieces, Predicate<String> holds) {
    try {
      return !holds.test(String.join("", pieces));
    } catch (RuntimeException | StackOverflowError e) {
      return true;
    }
  }

  private static List<String> shrunk(List<String> pieces, Predicate<String> holds) {
    List<String> least = new ArrayList<>(pieces);
    for (int i = 0; i < least.size(); ) {
      List<String> shorter = new ArrayList<>(least);
      shorter.remove(i);
      if (fails(shorter, holds)) {
        least = shorter;
        i = 0;
      } else {
        i++;
      }
    }
    return least;
  }

  private static List<String> pieces(RandomGenerator random, boolean hostile) {
    List<String> pieces = new ArrayList<>();
    int wanted = 1 + random.nextInt(12);
    while (pieces.size() < wanted) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      int kind = random.nextInt(10);
      if (hostile && kind == 0) {
        pieces.add(HOSTILE.get(random.nextInt(HOSTILE.size())));
      } else if (kind < 3) {
        String[] section =
            random.nextBoolean()
                ? new String[] {"{{#s}}", "{{/s}}"}
                : new String[] {"{{^s}}", "{{/s}}"};
        pieces.add(section[0] + closed(piece, random) + section[1]);
      } else {
        pieces.add(random.nextInt(4) == 0 ? piece : closed(piece, random));
      }
    }
    return pieces;
  }

  /** Most elements are closed, or hardly anything would compile. */
  private static String closed(String piece, RandomGenerator random) {
    if (!piece.matches("(?s)<[a-z].*>")
        || piece.contains("br>")
        || (piece.contains("<i") && piece.contains("{{"))) {
      return piece.startsWith("</") ? "" : piece;
    }
    String name = piece.substring(1).split("[^a-z0-9]", 2)[0];
    String inside = random.nextInt(3) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()));
    return piece + (random.nextBoolean() ? closed(inside, random) : "{{x}}") + "</" + name + ">";
  }

  private static Map<String, Object> model(RandomGenerator random) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(Map.of("y", value(random)));
    }
    return Map.of("x", value(random), "y", value(random), "s", list, "t", random.nextBoolean());
  }

  private static String value(RandomGenerator random) {
    return VALUES.get(random.nextInt(VALUES.size()));
  }

  private static String plain(String template, Map<String, Object> model) {
    return new TextRenderer(new MustacheTemplates(PARTIALS), ACCESS, Environment.PLAIN)
        .render(new SourceFile("page.html", template), model);
  }

  private static Map<String, String> partials() {
    return Map.of("p", "<i>{{x}}</i>", "q", "{{x}}", "r", "<b>{{#n}}{{>r}}{{/n}}</b>");
  }

  private static String form(String page) {
    StringBuilder out = new StringBuilder();
    Element html = Jsoup.parse(page).selectFirst("html");
    if (html != null) {
      form(html, out);
    }
    return out.toString();
  }

  private static void form(Node node, StringBuilder out) {
    switch (node) {
      case DataNode data -> out.append(data.getWholeData());
      case TextNode text -> out.append(text.getWholeText());
      case Comment comment -> {
        if (!comment.getData().equals("[") && !comment.getData().equals("]")) {
          out.append("<!").append(comment.getData()).append('>');
        }
      }
      case Element element -> {
        Map<String, String> attributes = new TreeMap<>();
        element.attributes().forEach(each -> attributes.put(each.getKey(), each.getValue()));
        out.append('<').append(element.tagName()).append(attributes).append('>');
        element.childNodes().forEach(child -> form(child, out));
        out.append("</>");
      }
      default -> out.append(node.outerHtml());
    }
  }

  private static RandomGenerator generator(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}

package io.livetemplate.engine.render.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetemplate.api.error.ModelException;
import io.livetemplate.api.error.TemplateException;
import io.livetemplate.engine.render.model.ModelAccess;
import io.livetemplate.engine.template.mustache.MustacheTemplates;
import io.livetemplate.engine.template.mustache.PartialSource;
import io.livetemplate.engine.template.mustache.SourceFile;
import java.io.IOException;
import java.io.Writer;
import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextRendererTest {

  record Tree(String name, List<Tree> below) {}

  private static String render(
      String template, Map<String, String> partials, @Nullable Object model) {
    return renderer(partials).render(new SourceFile("page.html", template), model);
  }

  private static TextRenderer renderer(Map<String, String> partials) {
    return new TextRenderer(
        new MustacheTemplates(PartialSource.of(partials)), new ModelAccess(MethodHandles.lookup()));
  }

  @Test
  void rendersRecords() {
    var tree = new Tree("a", List.of(new Tree("b", List.of()), new Tree("c", List.of())));

    assertThat(render("{{>t}}", Map.of("t", "{{name}}({{#below}}{{>t}}{{/below}})"), tree))
        .isEqualTo("a(b()c())");
  }

  @Test
  void aPartialWithoutEndIsRefusedAtItsTag() {
    assertThatThrownBy(() -> render("{{>a}}", Map.of("a", "x\n {{>a}}"), Map.of()))
        .isInstanceOf(TemplateException.class)
        .hasMessage(
            "a:2:2: the partial a puts in itself more than 128 levels deep; let the recursion end:"
                + " within a section whose name the innermost item has itself, empty or false");
  }

  @Test
  void recursionOver128LevelsOfDataIsRefusedAndBelowIsNot() {
    assertThat(render("{{>t}}", Map.of("t", "{{name}}{{#below}}{{>t}}{{/below}}"), chain(128)))
        .hasSize(128);
    assertThatThrownBy(
            () -> render("{{>t}}", Map.of("t", "{{name}}{{#below}}{{>t}}{{/below}}"), chain(129)))
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith("t:1:19: the partial t puts in itself more than 128 levels deep");
  }

  @Test
  void sectionsAndPartialsTogetherAreBoundedSoThatNoStackOverflows() {
    var open = "{{#on}}".repeat(100);
    var close = "{{/on}}".repeat(100);

    assertThatThrownBy(
            () -> render("{{>t}}", Map.of("t", open + "{{>t}}" + close), Map.of("on", true)))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("sections and partials are nested more than 1000 levels deep");
  }

  @Test
  void problemsOfAPartialAreThoseOfItsFile() {
    assertThatThrownBy(() -> render("a\n{{>p}}", Map.of("p", "{{#x}}\n{{y"), Map.of()))
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith(
            "p:1:1: {{#x}} is never closed; write {{/x}} where it ends\np:2:1:");
  }

  @Test
  void aPartialThatIsNotReachedIsNotRead() {
    assertThat(render("{{#x}}{{>p}}{{/x}}", Map.of("p", "{{#broken}}"), Map.of())).isEmpty();
  }

  @Test
  void unreadableDataIsReportedWithThePlaceInTheTemplate() {
    assertThatThrownBy(
            () -> render("one\n  {{#list}}x{{/list}}", Map.of(), Map.of("list", Stream.of(1))))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("page.html:2:3: a Stream cannot be shown");
  }

  @Test
  void nullIsAModelWithoutNames() {
    assertThat(render("[{{a}}{{.}}{{^a}}none{{/a}}]", Map.of(), null)).isEqualTo("[none]");
  }

  @Test
  void failuresOfTheOutputAreThoseOfTheCaller() {
    var full =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("disk full");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    assertThatThrownBy(
            () -> renderer(Map.of()).render(new SourceFile("page.html", "text"), Map.of(), full))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
  }

  private static Tree chain(int length) {
    var tree = new Tree("x", List.of());
    for (int i = 1; i < length; i++) {
      tree = new Tree("x", List.of(tree));
    }
    return tree;
  }

  @Test
  void aMapThatHoldsNullIsRead() {
    var map = new HashMap<String, @Nullable Object>();
    map.put("a", null);

    assertThat(render("[{{a}}]", Map.of(), map)).isEqualTo("[]");
  }
}

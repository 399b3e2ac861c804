package io.livetemplate.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.render.filter.Assets;
import io.livetemplate.engine.render.filter.FilterTable;
import io.livetemplate.engine.render.html.HtmlRenderer;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.render.model.Environment;
import io.livetemplate.engine.render.model.ModelAccess;
import io.livetemplate.engine.render.model.Visit;
import io.livetemplate.engine.template.html.HtmlCompiler;
import io.livetemplate.engine.template.mustache.MustacheTemplates;
import io.livetemplate.engine.template.mustache.PartialSource;
import io.livetemplate.engine.template.mustache.SourceFile;
import io.livetemplate.engine.template.shape.HtmlWriter;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random templates over random data show what the reference says they show. */
class RandomTemplatesTest {
  private static final ModelAccess ACCESS = new ModelAccess(MethodHandles.lookup());
  private static final Environment ENVIRONMENT =
      new Environment(Visit.PLAIN, FilterTable.of(ACCESS, Map.of(), Assets.NONE));

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300, 4_000, 50_000})
  void asText(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      var pieces = Piece.random(random, 3);
      var template = Piece.written(pieces, "", "");
      var model = model(random, 2);

      assertThat(Texts.PLAIN.render(template, model))
          .as("seed %d: %s of %s", seed, template, model)
          .isEqualTo(Reference.render(pieces, model));
    }
  }

  /** Section bodies in elements are regions, without they are values. */
  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300, 4_000})
  void asPagesThatChange(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 150; i++) {
      var pieces = Piece.random(random, 3);
      boolean regions = random.nextBoolean();
      var before = regions ? "<i>" : "";
      var after = regions ? "</i>" : "";
      var template = Piece.written(pieces, before, after);
      var renderer = renderer(template);
      RenderedNode shown = null;
      Object model = model(random, 2);
      for (int step = 0; step < 4; step++) {
        shown = renderer.render(model, ENVIRONMENT, shown);

        assertThat(text(shown))
            .as("seed %d, step %d: %s of %s", seed, step, template, model)
            .isEqualTo(Reference.render(pieces, model));
        model = changed(random, model);
      }
    }
  }

  private static HtmlRenderer renderer(String template) {
    var file =
        new SourceFile("page.html", "<body><div><b>|</b>" + template + "<b>|</b></div></body>");
    return new HtmlRenderer(
        HtmlCompiler.compile(new MustacheTemplates(PartialSource.of(Map.of())), file), ACCESS);
  }

  private static String text(RenderedNode page) {
    var html = HtmlWriter.document(page, "", "");
    return html.substring(html.indexOf("<b>|</b>") + 8, html.lastIndexOf("<b>|</b>"))
        .replaceAll("<!--.*?-->|</?i>", "");
  }

  /** Names mean the same kind of value in all frames, as far as comparisons want it. */
  private static Map<String, @Nullable Object> model(Random random, int depth) {
    var model = new HashMap<String, @Nullable Object>();
    put(random, model, "a", Piece.pick(random, "A", "b", "", "long text"));
    put(random, model, "b", random.nextBoolean());
    put(random, model, "n", random.nextInt(4));
    put(random, model, "l", list(random, depth));
    put(random, model, "o", depth == 0 ? null : model(random, depth - 1));
    put(random, model, "-first", "own");
    if (random.nextInt(6) > 0) {
      model.remove("-first");
    }
    return model;
  }

  private static void put(
      Random random, Map<String, @Nullable Object> model, String name, @Nullable Object value) {
    switch (random.nextInt(6)) {
      case 0 -> {}
      case 1 -> model.put(name, null);
      default -> model.put(name, value);
    }
  }

  private static List<@Nullable Object> list(Random random, int depth) {
    var list = new ArrayList<@Nullable Object>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(depth == 0 ? Piece.pick(random, "A", "b", "c") : model(random, depth - 1));
    }
    return list;
  }

  /** Changes in place, or a new map with much of the old in it. */
  @SuppressWarnings("unchecked")
  private static Object changed(Random random, Object model) {
    var map = (Map<String, @Nullable Object>) model;
    var next = random.nextBoolean() ? map : new HashMap<>(map);
    next.putAll(model(random, 1));
    if (next.get("l") instanceof List<?> list && list.size() > 1 && random.nextBoolean()) {
      next.put("l", new ArrayList<>(list.reversed()));
    }
    return next;
  }
}

package io.livetemplate.engine.language;

import io.livetemplate.api.TemplateSource;
import io.livetemplate.api.filter.Filter;
import io.livetemplate.engine.render.filter.Assets;
import io.livetemplate.engine.render.filter.FilterTable;
import io.livetemplate.engine.render.filter.Messages;
import io.livetemplate.engine.render.model.Environment;
import io.livetemplate.engine.render.model.ModelAccess;
import io.livetemplate.engine.render.model.Visit;
import io.livetemplate.engine.render.text.TextRenderer;
import io.livetemplate.engine.template.mustache.Dialect;
import io.livetemplate.engine.template.mustache.MustacheTemplates;
import io.livetemplate.engine.template.mustache.PartialSource;
import io.livetemplate.engine.template.mustache.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Renders templates with all that the language has. */
record Texts(
    Map<String, String> partials, Map<String, Filter> filters, Visit visit, Dialect dialect) {

  static final Texts PLAIN = new Texts(Map.of(), Map.of(), Visit.PLAIN, Dialect.EXTENDED);

  Texts with(Map<String, String> other) {
    return new Texts(other, filters, visit, dialect);
  }

  Texts with(Visit other) {
    return new Texts(partials, filters, other, dialect);
  }

  Texts filter(String name, Filter filter) {
    return new Texts(partials, Map.of(name, filter), visit, dialect);
  }

  Texts in(Dialect other) {
    return new Texts(partials, filters, visit, other);
  }

  String render(String template, @Nullable Object model) {
    var access = new ModelAccess(MethodHandles.lookup());
    var table = FilterTable.of(access, filters, Assets.NONE).over(new Messages(beside()));
    var templates = new MustacheTemplates(PartialSource.of(partials), dialect);
    return new TextRenderer(templates, access, new Environment(visit, table))
        .render(new SourceFile("page.html", template), model);
  }

  /** The files in {@code language/texts}. */
  private static TemplateSource beside() {
    return name -> {
      try (InputStream in = Texts.class.getResourceAsStream("/language/texts/" + name)) {
        return in == null ? Optional.empty() : Optional.of(text(name, in));
      }
    };
  }

  private static TemplateSource.Text text(String name, InputStream in) throws IOException {
    return new TemplateSource.Text(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
  }
}

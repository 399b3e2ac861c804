package io.livetemplate.engine.render.text;

import io.livetemplate.api.error.ModelException;
import io.livetemplate.api.error.TemplateException;
import io.livetemplate.engine.render.model.Environment;
import io.livetemplate.engine.render.model.ModelAccess;
import io.livetemplate.engine.render.model.Scope;
import io.livetemplate.engine.template.mustache.MustacheTemplates;
import io.livetemplate.engine.template.mustache.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Renders templates as plain Mustache. Thread-safe. */
public final class TextRenderer {
  private final MustacheTemplates templates;
  private final ModelAccess access;
  private final Environment environment;

  /** A renderer of templates whose partials are in {@code templates}. */
  public TextRenderer(MustacheTemplates templates, ModelAccess access) {
    this(templates, access, Environment.PLAIN);
  }

  /** The same; {@code environment} is what templates read besides models. */
  public TextRenderer(MustacheTemplates templates, ModelAccess access, Environment environment) {
    this.templates = templates;
    this.access = access;
    this.environment = environment;
  }

  /**
   * Renders one template. Unknown partials are left out, as the specification has it.
   *
   * @throws TemplateException when the template or a partial that is met does not parse, or
   *     sections and partials are nested without end
   * @throws ModelException when the model cannot be read; the message begins with the place in the
   *     template
   * @throws IOException from {@code out}, which may then hold a part of the text
   */
  public void render(SourceFile template, @Nullable Object model, Appendable out)
      throws IOException {
    var nodes = templates.parse(template);
    new Rendering(templates, out).nodes(nodes, Scope.root(access, model, environment));
  }

  /** Renders one template into a string. */
  public String render(SourceFile template, @Nullable Object model) {
    var out = new StringBuilder();
    try {
      render(template, model, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringBuilder does not fail", e);
    }
    return out.toString();
  }
}

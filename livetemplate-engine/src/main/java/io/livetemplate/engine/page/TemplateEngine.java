package io.livetemplate.engine.page;

import io.livetemplate.api.TemplateSource;
import io.livetemplate.api.error.Problem;
import io.livetemplate.engine.render.model.Visit;
import io.livetemplate.engine.template.mustache.SourceFile;
import java.util.List;

/**
 * A language that templates are written in: yields shapes and what is rendered of them, by way of
 * {@link CompiledTemplate}. All that is behind it, from the differ to the browser, knows shapes
 * alone, so another language joins here. Mustache is the one there is. Thread-safe.
 */
interface TemplateEngine {

  /**
   * A template with all that belongs to it.
   *
   * @param file its text
   * @param source where further templates and messages are found
   * @param model the type of the model; {@code Object} when it is not known
   */
  record Unit(SourceFile file, TemplateSource source, Class<?> model) {}

  /**
   * Compiles a page: the strict reading, as HTML.
   *
   * @throws io.livetemplate.api.error.TemplateException with everything that is wrong
   */
  CompiledTemplate page(Unit unit);

  /**
   * Renders without regard to HTML but the escaping of values.
   *
   * @throws io.livetemplate.api.error.TemplateException with everything that is wrong
   * @throws io.livetemplate.api.error.ModelException when the model cannot be read
   */
  String text(Unit unit, Object model, Visit visit);

  /**
   * What is wrong with a template, and with those it includes by name.
   *
   * @param page whether it is to be HTML
   */
  List<Problem> problems(Unit unit, boolean page);
}

package io.livetemplate.engine.page;

import io.livetemplate.api.Template;

/** Compiles templates for routes. Thread-safe. */
@FunctionalInterface
public interface TemplateCompiler {
  /**
   * Finds and compiles a template.
   *
   * @throws io.livetemplate.api.error.TemplateException when it does not compile
   * @throws io.livetemplate.api.error.ConfigurationException when there is none of that name
   */
  CompiledTemplate compile(Template<?> template);
}

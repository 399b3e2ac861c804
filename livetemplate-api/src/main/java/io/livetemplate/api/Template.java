package io.livetemplate.api;

import java.util.Optional;

/**
 * A template by name, the type of its model and where it comes from. An immutable description: it
 * is compiled when a route or {@link Templates} is given it.
 *
 * @param <M> the type of the model
 */
public final class Template<M> {
  private final String name;
  private final Class<M> model;
  private final Optional<TemplateSource> source;

  private Template(String name, Class<M> model, Optional<TemplateSource> source) {
    this.name = name;
    this.model = model;
    this.source = source;
  }

  /**
   * A template that lies as a resource beside the class of the builder's lookup.
   *
   * @param name file name, such as {@code counter.html}
   * @param model the type of the model
   * @param <M> the same
   * @return the template
   */
  public static <M> Template<M> of(String name, Class<M> model) {
    return new Template<>(name, model, Optional.empty());
  }

  /**
   * A template for data of no known type: maps, lists, texts, numbers.
   *
   * @param name file name
   * @return the template
   */
  public static Template<Object> of(String name) {
    return of(name, Object.class);
  }

  /**
   * The same template from another source.
   *
   * @param from finds it and its partials
   * @return a new description
   */
  public Template<M> from(TemplateSource from) {
    return new Template<>(name, model, Optional.of(from));
  }

  /** {@return the file name} */
  public String name() {
    return name;
  }

  /** {@return the type of the model; {@code Object} when it is not known} */
  public Class<M> model() {
    return model;
  }

  /** {@return where it comes from; empty for resources beside the class of the builder's lookup} */
  public Optional<TemplateSource> source() {
    return source;
  }

  @Override
  public String toString() {
    return "Template[" + name + "]";
  }
}

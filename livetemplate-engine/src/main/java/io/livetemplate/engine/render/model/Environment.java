package io.livetemplate.engine.render.model;

/**
 * What a template reads besides the model.
 *
 * @param visit who looks
 * @param filters what values can be sent through
 */
public record Environment(Visit visit, Filters filters) {

  /** For plain Mustache: nobody looks, and there are no filters. */
  public static final Environment PLAIN = new Environment(Visit.PLAIN, Filters.NONE);
}

package io.livetemplate.engine.render.model;

/**
 * What a template reads besides the model.
 *
 * @param visit who looks
 * @param filters what values can be sent through
 * @param misses is told of names that show nothing
 */
public record Environment(Visit visit, Filters filters, Misses misses) {

  /** For plain Mustache: nobody looks, and there are no filters. */
  public static final Environment PLAIN = new Environment(Visit.PLAIN, Filters.NONE, Misses.IGNORED);

  /** Nobody is told of names that show nothing. */
  public Environment(Visit visit, Filters filters) {
    this(visit, filters, Misses.IGNORED);
  }
}

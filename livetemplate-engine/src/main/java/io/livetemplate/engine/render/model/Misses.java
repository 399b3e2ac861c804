package io.livetemplate.engine.render.model;

import io.livetemplate.engine.template.expression.Path;
import io.livetemplate.engine.template.mustache.Position;

/** Is told of names that show nothing. Thread-safe. */
@FunctionalInterface
public interface Misses {

  /** Nobody listens: plain Mustache shows nothing for a name that is not there. */
  Misses IGNORED = (where, path, scope) -> {};

  /**
   * A value tag shows nothing.
   *
   * @param where the tag stands
   * @param path in it
   * @param scope tells whether the name is there at all
   */
  void empty(Position where, Path path, Scope scope);
}

package io.livetemplate.engine.render.model;

import io.livetemplate.engine.template.expression.Path;
import io.livetemplate.engine.template.mustache.Likeness;
import io.livetemplate.engine.template.mustache.Position;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Warns of names that are not in the model, once for each place of a template: for models without a
 * type, where nothing could be checked before.
 */
public final class LoggedMisses implements Misses {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.render.model");

  private final Set<Position> places = ConcurrentHashMap.newKeySet();

  /** Nothing has been missed yet. */
  public LoggedMisses() {}

  @Override
  public void empty(Position where, Path path, Scope scope) {
    if (!places.contains(where) && !scope.has(path) && places.add(where)) {
      var names = scope.names();
      LOG.log(
          Level.WARNING,
          "{0}: there is no name {1} in the model, so nothing is shown; {2}",
          where,
          path,
          Likeness.nearest(path.names().getLast(), names)
              .map(near -> "did you mean " + near + "?")
              .orElse("add it to the model, or say what is shown instead: | default '-'"));
    }
  }
}

package io.livetemplate.engine.render.filter;

import java.util.Optional;

/** The files that an application serves beside its pages. Thread-safe. */
@FunctionalInterface
public interface Assets {

  /** None are served. */
  Assets NONE = path -> Optional.empty();

  /**
   * What tells one content of a file from another.
   *
   * @param path where it is served, behind the context path, beginning with {@code /}
   * @return a hash of its bytes; empty when nothing is served there
   */
  Optional<String> version(String path);
}

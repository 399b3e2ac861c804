package io.livetemplate.engine.template.expression;

import java.util.List;

/**
 * A dotted name.
 *
 * @param names its parts; none for {@code .}, the current item
 */
public record Path(List<String> names) {

  /** The current item. */
  public static final Path CURRENT = new Path(List.of());

  public Path {
    names = List.copyOf(names);
  }

  /** The path written as {@code text}; parts are not checked. */
  public static Path of(String text) {
    return text.equals(".") ? CURRENT : new Path(List.of(text.split("\\.", -1)));
  }

  /** Whether this is {@code .}, the implicit iterator. */
  public boolean isCurrent() {
    return names.isEmpty();
  }

  /** As written in a template. */
  @Override
  public String toString() {
    return isCurrent() ? "." : String.join(".", names);
  }
}

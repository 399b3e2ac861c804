package io.livetemplate.engine.render.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a section is shown for.
 *
 * @param kind of the value
 * @param items the section is shown once for each
 * @param frames whether an item is a frame of the context stack: a condition, which the model does
 *     not hold, hides nothing, so {@code .} stays what it was
 */
public record Shown(Kind kind, List<?> items, boolean frames) {

  /** Whether it is not shown at all. */
  public boolean isEmpty() {
    return items.isEmpty();
  }

  /** The scope of the body for one item. */
  public Scope scope(int index, Scope around) {
    @Nullable Object item = items.get(index);
    if (kind == Kind.LIST) {
      return around.push(item, index, index == items.size() - 1);
    }
    return frames ? around.push(item) : around;
  }
}

package io.livetemplate.engine.template.shape;

import io.livetemplate.api.strategy.Place;
import io.livetemplate.api.strategy.Rendered;
import io.livetemplate.engine.template.mustache.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place as the compiler knows it.
 *
 * @param kind text, attribute or raw HTML
 * @param name the attribute's name; empty for others
 * @param guard judges whole values; null where each is harmless
 * @param alternatives the first that holds is written; none: the attribute is not there
 * @param position in the template, for messages
 */
public record HtmlPlace(
    Kind kind,
    String name,
    @Nullable ValueGuard guard,
    List<Alternative> alternatives,
    Position position)
    implements Place {
  /** Takes an unchangeable copy. */
  public HtmlPlace {
    alternatives = List.copyOf(alternatives);
  }

  @Override
  public @Nullable String value(Rendered rendered) {
    Version version = (Version) rendered;
    for (Alternative alternative : alternatives) {
      if (alternative.holds(version)) {
        String value = alternative.compose(version);
        return guard == null ? value : guard.judge(value);
      }
    }
    return null;
  }
}

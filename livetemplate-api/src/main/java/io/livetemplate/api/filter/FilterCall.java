package io.livetemplate.api.filter;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a filter is called.
 *
 * @param arguments in the order of the template: {@code String}, {@code BigDecimal} and {@code
 *     Boolean} as written there, else what the model holds
 * @param locale of the page
 * @param zone of the page
 */
public record FilterCall(List<@Nullable Object> arguments, Locale locale, ZoneId zone) {
  /** Takes an unchangeable copy. */
  public FilterCall {
    arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
  }
}

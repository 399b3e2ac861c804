package io.livetemplate.engine.conformance;

import java.util.List;
import java.util.Map;

/**
 * A page and what happens to it.
 *
 * @param name says what is special
 * @param template of the page
 * @param partials by name
 * @param models as JSON; the first is the page as served
 */
record Scenario(String name, String template, Map<String, String> partials, List<String> models) {
  static Scenario of(String name, String template, String... models) {
    return new Scenario(name, template, Map.of(), List.of(models));
  }
}

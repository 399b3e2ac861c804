package io.livetemplate.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a user did: a click, an input, a submitted form. Nothing in it is trusted: it
 * comes from a browser.
 *
 * @param name what {@code lt-click="NAME"} and its like say
 * @param value what the element itself carries: the value of an input, or empty
 * @param values {@code lt-value-*} attributes of the element, by name
 * @param fields form fields by name, in the order of the form; several values where a name comes
 *     several times
 */
public record Event(
    String name,
    Optional<String> value,
    Map<String, String> values,
    Map<String, List<String>> fields) {
  /** Takes unchangeable copies that keep the order. */
  public Event {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    var copy = new LinkedHashMap<String, List<String>>();
    fields.forEach((field, all) -> copy.put(field, List.copyOf(all)));
    fields = Collections.unmodifiableMap(copy);
  }

  /**
   * An event that carries nothing but its name, for tests.
   *
   * @param name the event's name
   * @return the event
   */
  public static Event of(String name) {
    return new Event(name, Optional.empty(), Map.of(), Map.of());
  }

  /**
   * A value given by {@code lt-value-NAME}.
   *
   * @param name the part behind {@code lt-value-}
   * @return the text, empty when the element has no such attribute
   */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /**
   * The first value of a form field.
   *
   * @param name the field's name
   * @return the text, empty when the form has no such field
   */
  public Optional<String> field(String name) {
    List<String> all = fields.get(name);
    return all == null ? Optional.empty() : all.stream().findFirst();
  }
}

package io.livetemplate.api.settings;

import java.util.Map;
import java.util.TreeMap;

/**
 * The options in force: what the builder was given, over system properties {@code
 * livetemplate.KEY}, over defaults. Immutable.
 */
public final class Settings {
  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * Settings from written values alone.
   *
   * @param values by kebab-case key
   * @return the settings
   */
  public static Settings of(Map<String, String> values) {
    return new Settings(values);
  }

  /**
   * Settings from written values over the system properties that start with {@code livetemplate.}
   *
   * @param values by kebab-case key; they win
   * @return the settings
   */
  public static Settings withSystemProperties(Map<String, String> values) {
    Map<String, String> all = new TreeMap<>();
    String prefix = "livetemplate.";
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.startsWith(prefix)) {
        all.put(name.substring(prefix.length()), System.getProperty(name, ""));
      }
    }
    all.putAll(values);
    return new Settings(all);
  }

  /**
   * The value of an option.
   *
   * @param setting the option
   * @param <T> its type
   * @return the value set, else the default
   * @throws io.livetemplate.api.error.ConfigurationException when the value set cannot be read
   */
  public <T> T get(Setting<T> setting) {
    String text = values.get(setting.key());
    return text == null ? setting.fallback() : setting.parse(text);
  }

  /**
   * Whether an option was set at all.
   *
   * @param setting the option
   * @return false when the default is in force
   */
  public boolean isSet(Setting<?> setting) {
    return values.containsKey(setting.key());
  }
}

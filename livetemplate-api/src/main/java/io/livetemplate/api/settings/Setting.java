package io.livetemplate.api.settings;

import io.livetemplate.api.error.ConfigurationException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;

/**
 * One option: its key, its one default, what it means. A provider declares its own as constants.
 *
 * @param <T> the type of the value
 */
public final class Setting<T> {
  private final String key;
  private final T fallback;
  private final String description;
  private final Function<String, T> parser;

  private Setting(String key, T fallback, String description, Function<String, T> parser) {
    if (!key.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw new ConfigurationException(
          "setting key '" + key + "' is not kebab-case; write lower-case words joined by '-'");
    }
    this.key = key;
    this.fallback = fallback;
    this.description = description;
    this.parser = parser;
  }

  /**
   * An option that is a text.
   *
   * @param key kebab-case
   * @param fallback the default
   * @param description one sentence for the table of options
   * @return the option
   */
  public static Setting<String> text(String key, String fallback, String description) {
    return new Setting<>(key, fallback, description, text -> text);
  }

  /**
   * An option that is a positive whole number, so that no limit can be switched off.
   *
   * @param key kebab-case; names the unit
   * @param fallback the default
   * @param description one sentence for the table of options
   * @return the option
   */
  public static Setting<Integer> count(String key, int fallback, String description) {
    return new Setting<>(key, fallback, description, text -> positive(Integer.parseInt(text)));
  }

  /**
   * An option that is a positive length of time, written {@code 500ms}, {@code 30s}, {@code 5m},
   * {@code 1h} or in ISO 8601 ({@code PT30S}).
   *
   * @param key kebab-case
   * @param fallback the default
   * @param description one sentence for the table of options
   * @return the option
   */
  public static Setting<Duration> duration(String key, Duration fallback, String description) {
    return new Setting<>(key, fallback, description, Setting::parseDuration);
  }

  /**
   * An option that is on or off, off unless set.
   *
   * @param key kebab-case
   * @param description one sentence for the table of options
   * @return the option
   */
  public static Setting<Boolean> flag(String key, String description) {
    return new Setting<>(key, false, description, Setting::parseFlag);
  }

  /**
   * An option that is a time zone, written {@code Europe/Berlin}, {@code UTC} or {@code +02:00}.
   *
   * @param key kebab-case
   * @param fallback the default
   * @param description one sentence for the table of options
   * @return the option
   */
  public static Setting<ZoneId> zone(String key, ZoneId fallback, String description) {
    return new Setting<>(key, fallback, description, Setting::parseZone);
  }

  /** {@return the kebab-case key} */
  public String key() {
    return key;
  }

  /** {@return the value when nothing is set} */
  public T fallback() {
    return fallback;
  }

  /** {@return one sentence for the table of options} */
  public String description() {
    return description;
  }

  /**
   * Reads a written value.
   *
   * @param text as in a property or on a command line
   * @return the value
   * @throws ConfigurationException when the text does not fit, naming key and value
   */
  public T parse(String text) {
    try {
      return parser.apply(text.strip());
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new ConfigurationException(
          "setting "
              + key
              + "="
              + text
              + " cannot be read as "
              + fallback.getClass().getSimpleName()
              + "; "
              + description
              + " Its default is "
              + fallback
              + ".",
          e);
    }
  }

  @Override
  public String toString() {
    return key;
  }

  private static int positive(int value) {
    if (value <= 0) {
      throw new IllegalArgumentException("not positive");
    }
    return value;
  }

  private static boolean parseFlag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private static ZoneId parseZone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no time zone", e);
    }
  }

  private static Duration parseDuration(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Duration value =
        lower.endsWith("ms")
            ? Duration.ofMillis(Long.parseLong(lower.substring(0, lower.length() - 2)))
            : Duration.parse(lower.startsWith("pt") ? lower : "pt" + lower);
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException("not positive");
    }
    return value;
  }
}

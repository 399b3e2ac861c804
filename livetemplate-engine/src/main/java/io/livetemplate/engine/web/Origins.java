package io.livetemplate.engine.web;

import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.settings.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Origins (RFC 6454 section 6.2) in the one form in which they can be compared. */
final class Origins {
  private static final Pattern FORM = Pattern.compile("https?://[^/?#@,\\s]+");

  /** No user and password before the host: what looks like the origin would be none. */
  private static final Pattern BEGIN =
      Pattern.compile("(https?://[^/?#@,\\s]+)(?=[/?#]|$)", Pattern.CASE_INSENSITIVE);

  private Origins() {}

  /** Lower case, without the scheme's own port. */
  static String normal(String origin) {
    String lower = origin.strip().toLowerCase(Locale.ROOT);
    String own = lower.startsWith("https:") ? ":443" : ":80";
    return lower.endsWith(own) ? lower.substring(0, lower.length() - own.length()) : lower;
  }

  /** {@return the origin of a web address, empty for anything else} */
  static Optional<String> ofUrl(String url) {
    Matcher begin = BEGIN.matcher(url.strip());
    return begin.lookingAt() ? Optional.of(begin.group(1)) : Optional.empty();
  }

  /** Reads what a setting lists, separated by commas. */
  static List<String> of(Setting<String> setting, String written) {
    return Stream.of(written.split(",", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .map(one -> checked(setting, one))
        .toList();
  }

  private static String checked(Setting<String> setting, String origin) {
    String normal = normal(origin);
    if (!FORM.matcher(normal).matches()) {
      throw new ConfigurationException(
          "livetemplate."
              + setting.key()
              + "="
              + origin
              + " is no origin; write scheme, host and perhaps port, such as https://shop.example");
    }
    return normal;
  }
}

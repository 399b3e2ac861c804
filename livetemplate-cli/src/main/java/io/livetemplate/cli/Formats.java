package io.livetemplate.cli;

import io.livetemplate.api.Templates;
import io.livetemplate.api.error.ConfigurationException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** For whom dates, numbers and messages are written. */
@SuppressWarnings("NullAway.Init") // picocli sets even an Optional that is not given
final class Formats {
  @Option(
      names = "--locale",
      paramLabel = "TAG",
      description = "Language of messages, dates and numbers, such as de or en-GB; default en.")
  private Optional<String> locale;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Time zone that moments are shown in, such as Europe/Berlin; default UTC.")
  private Optional<String> zone;

  Templates of(Templates templates) {
    return templates.in(
        locale.map(Formats::locale).orElse(Locale.ENGLISH),
        zone.map(Formats::zone).orElse(ZoneOffset.UTC));
  }

  private static Locale locale(String tag) {
    try {
      return new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException e) {
      throw new ConfigurationException(
          "--locale " + tag + " is no language tag; write one such as de, en-GB or zh-Hant", e);
    }
  }

  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      throw new ConfigurationException(
          "--zone " + id + " is no time zone; write one such as Europe/Berlin, UTC or +02:00", e);
    }
  }
}

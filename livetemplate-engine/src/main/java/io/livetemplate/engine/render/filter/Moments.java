package io.livetemplate.engine.render.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Date;

/**
 * Dates and times of a model. A moment (an {@code Instant}, a {@code Date}, whatever has an offset)
 * is shown in the visitor's zone; a {@code ZonedDateTime} of a region in its own; what has no zone
 * as it is.
 */
final class Moments {
  private Moments() {}

  /**
   * What a value is in a zone.
   *
   * @throws IllegalArgumentException when a text is no ISO 8601 date or time
   */
  @SuppressWarnings("JavaUtilDate") // models may be old
  static TemporalAccessor of(Object value, ZoneId zone) {
    return switch (value) {
      case Instant instant -> instant.atZone(zone);
      case Date date -> Instant.ofEpochMilli(date.getTime()).atZone(zone);
      case OffsetDateTime time -> time.atZoneSameInstant(zone);
      case ZonedDateTime time when time.getZone() instanceof ZoneOffset ->
          time.withZoneSameInstant(zone);
      case TemporalAccessor other -> other;
      default -> parsed(value.toString(), zone);
    };
  }

  private static TemporalAccessor parsed(String text, ZoneId zone) {
    try {
      if (text.indexOf('T') >= 0) {
        return of(
            DateTimeFormatter.ISO_DATE_TIME.parseBest(
                text, ZonedDateTime::from, LocalDateTime::from),
            zone);
      }
      return text.indexOf(':') >= 0 ? LocalTime.parse(text) : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "the text '%s' is no date or time; put a java.time value into the model, or write it like 2026-03-01 or 2026-03-01T09:30:00Z"
              .formatted(text),
          e);
    }
  }
}

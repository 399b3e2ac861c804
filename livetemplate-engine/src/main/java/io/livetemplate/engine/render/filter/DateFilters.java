package io.livetemplate.engine.render.filter;

import io.livetemplate.api.filter.Signature;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code date}, {@code time} and {@code datetime}: in a style of the locale ({@code short}, {@code
 * medium}, {@code long}, {@code full}) or by a pattern of {@link DateTimeFormatter}.
 */
final class DateFilters {
  private static final List<Class<?>> BOTH =
      List.of(
          Instant.class,
          Date.class,
          OffsetDateTime.class,
          ZonedDateTime.class,
          LocalDateTime.class,
          CharSequence.class);

  private record Format(Part part, String how, Locale locale) {}

  /** Which part of a moment is shown. */
  private enum Part {
    DATE,
    TIME,
    DATE_AND_TIME;

    String usual() {
      return this == TIME ? "short" : "medium";
    }
  }

  private final Bounded<Format, DateTimeFormatter> formatters = new Bounded<>();

  Map<String, Entry> entries() {
    return Map.of(
        "date", entry(Part.DATE, LocalDate.class, YearMonth.class),
        "time", entry(Part.TIME, LocalTime.class, OffsetTime.class),
        "datetime", entry(Part.DATE_AND_TIME));
  }

  private Entry entry(Part part, Class<?>... more) {
    var types = new ArrayList<>(BOTH);
    types.addAll(List.of(more));
    return Entry.of(
            Signature.of(types).with(0, String.class).giving(String.class),
            (value, arguments, visit) ->
                formatted(
                    Objects.requireNonNull(value),
                    new Format(part, how(part, arguments), visit.locale()),
                    visit.zone()))
        .judged(arguments -> formatter(new Format(part, how(part, arguments), Locale.ROOT)));
  }

  private String formatted(Object value, Format format, ZoneId zone) {
    var moment = Moments.of(value, zone);
    try {
      return formatters.get(format, DateFilters::formatter).format(moment);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "a %s cannot be written as '%s': %s; choose a filter or pattern for what it has"
              .formatted(moment.getClass().getSimpleName(), format.how(), e.getMessage()),
          e);
    }
  }

  private static String how(Part part, List<? extends @Nullable Object> arguments) {
    return arguments.isEmpty()
        ? part.usual()
        : (String) Objects.requireNonNull(arguments.getFirst());
  }

  private static DateTimeFormatter formatter(Format format) {
    return switch (format.how()) {
      case "short" -> styled(format, FormatStyle.SHORT);
      case "medium" -> styled(format, FormatStyle.MEDIUM);
      case "long" -> styled(format, FormatStyle.LONG);
      case "full" -> styled(format, FormatStyle.FULL);
      case String pattern -> {
        try {
          yield DateTimeFormatter.ofPattern(pattern, format.locale());
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(
              "'%s' is no pattern: %s; write short, medium, long, full or a pattern of java.time.format.DateTimeFormatter such as 'dd MMM yyyy'"
                  .formatted(pattern, e.getMessage()),
              e);
        }
      }
    };
  }

  private static DateTimeFormatter styled(Format format, FormatStyle style) {
    var formatter =
        switch (format.part()) {
          case DATE -> DateTimeFormatter.ofLocalizedDate(style);
          case TIME -> DateTimeFormatter.ofLocalizedTime(style);
          case DATE_AND_TIME -> DateTimeFormatter.ofLocalizedDateTime(style, FormatStyle.SHORT);
        };
    return formatter.withLocale(format.locale());
  }
}

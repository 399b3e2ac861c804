package io.livetemplate.engine.render.filter;

import io.livetemplate.api.filter.Signature;
import io.livetemplate.engine.render.model.Numbers;
import io.livetemplate.engine.render.model.Visit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code number}, {@code percent} and {@code currency}, with the signs of the locale. Halves are
 * rounded away from zero, as is usual in trade.
 */
final class NumberFilters {
  /** More digits than this behind the point are a slip of the pen. */
  private static final int DIGITS = 30;

  private static final Signature NUMBER = Signature.of(List.of(Number.class)).giving(String.class);

  private record Format(String filter, @Nullable Object how, Locale locale) {}

  private final Bounded<Format, NumberFormat> formats = new Bounded<>();

  Map<String, Entry> entries() {
    return Map.of(
        "number", entry("number", Object.class),
        "percent", entry("percent", Number.class),
        "currency", entry("currency", String.class));
  }

  private Entry entry(String filter, Class<?> argument) {
    return Entry.of(
            NUMBER.with(0, argument),
            (value, arguments, visit) ->
                formatted((Number) Objects.requireNonNull(value), filter, arguments, visit))
        .judged(arguments -> format(new Format(filter, how(arguments), Locale.ROOT)));
  }

  private String formatted(
      Number value, String filter, List<? extends @Nullable Object> arguments, Visit visit) {
    var key = new Format(filter, how(arguments), visit.locale());
    var format = (NumberFormat) formats.get(key, NumberFilters::format).clone();
    return Numbers.isFinite(value)
        ? format.format(Numbers.exact(value))
        : format.format(value.doubleValue());
  }

  private static @Nullable Object how(List<? extends @Nullable Object> arguments) {
    return arguments.isEmpty() ? null : arguments.getFirst();
  }

  private static NumberFormat format(Format wanted) {
    var format =
        switch (wanted.filter()) {
          case "percent" -> percent(wanted);
          case "currency" -> currency(wanted);
          default -> number(wanted);
        };
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }

  private static NumberFormat number(Format wanted) {
    return switch (wanted.how()) {
      case null -> NumberFormat.getNumberInstance(wanted.locale());
      case Number digits -> digits(NumberFormat.getNumberInstance(wanted.locale()), digits);
      case String pattern -> {
        try {
          yield new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(wanted.locale()));
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(
              "'%s' is no pattern: %s; write the number of digits behind the point, or a pattern of java.text.DecimalFormat such as '#,##0.00'"
                  .formatted(pattern, e.getMessage()),
              e);
        }
      }
      case Object other ->
          throw new IllegalArgumentException(
              "number takes a number of digits or a pattern, not %s".formatted(other));
    };
  }

  private static NumberFormat percent(Format wanted) {
    var format = NumberFormat.getPercentInstance(wanted.locale());
    return wanted.how() instanceof Number digits ? digits(format, digits) : format;
  }

  private static NumberFormat digits(NumberFormat format, Number digits) {
    var exact = Numbers.exact(digits);
    if (exact.signum() < 0
        || exact.compareTo(BigDecimal.valueOf(DIGITS)) > 0
        || exact.stripTrailingZeros().scale() > 0) {
      throw new IllegalArgumentException(
          "%s is no number of digits behind the point; write one from 0 to %d"
              .formatted(digits, DIGITS));
    }
    format.setMinimumFractionDigits(exact.intValue());
    format.setMaximumFractionDigits(exact.intValue());
    return format;
  }

  /** A locale without a country has no currency: the amount is shown without a sign. */
  private static NumberFormat currency(Format wanted) {
    if (wanted.how() instanceof String code) {
      var currency = currency(code);
      var format = NumberFormat.getCurrencyInstance(wanted.locale());
      format.setCurrency(currency);
      int digits = Math.max(0, currency.getDefaultFractionDigits());
      return digits(format, digits);
    }
    return hasCurrency(wanted.locale())
        ? NumberFormat.getCurrencyInstance(wanted.locale())
        : digits(NumberFormat.getNumberInstance(wanted.locale()), 2);
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'%s' is no currency; write an ISO 4217 code such as EUR".formatted(code), e);
    }
  }

  private static boolean hasCurrency(Locale locale) {
    try {
      return !locale.getCountry().isEmpty() && Currency.getInstance(locale) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

package io.livetemplate.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.render.model.Visit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.security.Principal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The additions over values that JSON does not have. */
class JavaValuesTest {

  enum Status {
    OPEN,
    PAID {
      @Override
      public String toString() {
        return "paid!";
      }
    }
  }

  public record Order(Status status, LocalDate placed, Optional<BigDecimal> total) {}

  private static String holds(Object a, String sign, Object b) {
    return Texts.PLAIN.render("{{a " + sign + " b}}", Map.of("a", a, "b", b));
  }

  static List<Arguments> equalPairs() {
    return List.of(
        Arguments.of(1, 1L),
        Arguments.of(1, 1.0),
        Arguments.of((byte) 1, new BigDecimal("1.000")),
        Arguments.of(0.1f, new BigDecimal("0.1")),
        Arguments.of(0.1, new BigDecimal("0.1")),
        Arguments.of(
            new BigInteger("123456789012345678901"), new BigDecimal("123456789012345678901")),
        Arguments.of(new AtomicInteger(3), 3),
        Arguments.of(Double.POSITIVE_INFINITY, Float.POSITIVE_INFINITY),
        Arguments.of(-0.0, 0),
        Arguments.of('x', "x"),
        Arguments.of(CharBuffer.wrap("x"), "x"),
        Arguments.of(Status.PAID, "PAID"),
        Arguments.of("PAID", Status.PAID),
        Arguments.of(Status.PAID, Status.PAID),
        Arguments.of(Optional.of(1), OptionalInt.of(1)),
        Arguments.of(List.of(1), List.of(1)),
        Arguments.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1)));
  }

  @ParameterizedTest
  @MethodSource("equalPairs")
  void equal(Object a, Object b) {
    assertThat(holds(a, "==", b)).isEqualTo("true");
    assertThat(holds(a, "!=", b)).isEqualTo("false");
  }

  static List<Arguments> orderedPairs() {
    return List.of(
        Arguments.of(1, 1.5),
        Arguments.of(9_007_199_254_740_992.0, 9_007_199_254_740_993L),
        Arguments.of(Long.MAX_VALUE, new BigInteger("9223372036854775808")),
        Arguments.of(Double.NEGATIVE_INFINITY, -1),
        Arguments.of("a", "b"),
        Arguments.of(Status.OPEN, Status.PAID),
        Arguments.of(Duration.ofSeconds(59), Duration.ofMinutes(1)),
        Arguments.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2)),
        Arguments.of(Instant.EPOCH, Instant.MAX));
  }

  @ParameterizedTest
  @MethodSource("orderedPairs")
  void ordered(Object less, Object more) {
    assertThat(holds(less, "<", more)).isEqualTo("true");
    assertThat(holds(less, "<=", more)).isEqualTo("true");
    assertThat(holds(less, "!=", more)).isEqualTo("true");
    assertThat(holds(less, ">", more)).isEqualTo("false");
    assertThat(holds(more, ">=", less)).isEqualTo("true");
    assertThat(holds(more, "<=", less)).isEqualTo("false");
  }

  static List<Arguments> differentPairs() {
    return List.of(
        Arguments.of(1, "1"),
        Arguments.of(true, "true"),
        Arguments.of(Status.PAID, "paid!"),
        Arguments.of(DayOfWeek.MONDAY, TimeUnit.DAYS),
        Arguments.of(Double.NaN, Double.NaN),
        Arguments.of(LocalDate.of(2026, 3, 1), "2026-03-01"));
  }

  @ParameterizedTest
  @MethodSource("differentPairs")
  void different(Object a, Object b) {
    assertThat(holds(a, "==", b)).isEqualTo("false");
    assertThat(holds(a, "!=", b)).isEqualTo("true");
  }

  @Test
  void anEmptyOptionalIsNull() {
    var order = new Order(Status.OPEN, LocalDate.of(2026, 3, 1), Optional.empty());

    assertThat(
            Texts.PLAIN.render(
                "{{#total == null}}free{{/}}{{total | default 'none'}}{{#status =="
                    + " 'OPEN'}}open{{/}}",
                order))
        .isEqualTo("freenoneopen");
  }

  static List<Arguments> moments() {
    var instant = Instant.parse("2026-03-01T23:30:00Z");
    return List.of(
        Arguments.of(instant, "2026-03-02 00:30"),
        Arguments.of(Date.from(instant), "2026-03-02 00:30"),
        Arguments.of(OffsetDateTime.parse("2026-03-01T23:30:00-05:00"), "2026-03-02 05:30"),
        Arguments.of(ZonedDateTime.parse("2026-03-01T23:30:00-05:00"), "2026-03-02 05:30"),
        Arguments.of(instant.atZone(ZoneId.of("America/New_York")), "2026-03-01 18:30"),
        Arguments.of(LocalDateTime.parse("2026-03-01T23:30:00"), "2026-03-01 23:30"),
        Arguments.of("2026-03-01T23:30:00Z", "2026-03-02 00:30"),
        Arguments.of("2026-03-01T18:30:00-05:00[America/New_York]", "2026-03-01 18:30"),
        Arguments.of(Optional.of(instant), "2026-03-02 00:30"));
  }

  @ParameterizedTest
  @MethodSource("moments")
  void momentsAreShownInTheVisitorsZone(Object moment, String shown) {
    var texts = Texts.PLAIN.with(Visit.of(Locale.ENGLISH, ZoneId.of("Europe/Berlin")));

    assertThat(texts.render("{{. | datetime 'yyyy-MM-dd HH:mm'}}", moment)).isEqualTo(shown);
  }

  @Test
  void partsOfDatesAndTimes() {
    assertThat(Texts.PLAIN.render("{{. | date 'MM/yyyy'}}", YearMonth.of(2026, 3)))
        .isEqualTo("03/2026");
    assertThat(Texts.PLAIN.render("{{. | time 'H'}}", LocalTime.of(9, 5))).isEqualTo("9");
  }

  @Test
  void jsonOfRecords() {
    var order =
        new Order(Status.PAID, LocalDate.of(2026, 3, 1), Optional.of(new BigDecimal("1.50")));

    assertThat(Texts.PLAIN.render("{{{. | json}}}", order))
        .isEqualTo("{\"status\":\"PAID\",\"placed\":\"2026-03-01\",\"total\":1.50}");
    assertThat(Texts.PLAIN.render("{{{. | json}}}", new int[] {1, 2})).isEqualTo("[1,2]");
    assertThat(Texts.PLAIN.render("{{{. | json}}}", List.of(Double.NaN, 'c', Duration.ofHours(1))))
        .isEqualTo("[null,\"c\",\"PT1H\"]");
  }

  @Test
  void thePrincipalIsReadLikeAModel() {
    var visit =
        new Visit(
            Locale.GERMANY, ZoneId.of("UTC"), Optional.of((Principal) () -> "ada"), "/app", "/x");
    var texts = Texts.PLAIN.with(visit);

    assertThat(texts.render("{{@principal.name}} {{#@principal}}{{name}}{{/}}", null))
        .isEqualTo("ada ada");
    assertThat(texts.render("{{@path}} {{@locale}} {{'/a.css' | asset}}", null))
        .isEqualTo("/x de-DE /app/a.css");
    assertThat(texts.render("{{#@path == '/x'}}here{{/}}", null)).isEqualTo("here");
  }

  @Test
  void theModelsOwnNameWinsOverTheVisitor() {
    assertThat(Texts.PLAIN.render("{{@path}} {{@principal.name}}", own())).isEqualTo("mine ada");
  }

  private static Map<String, @Nullable Object> own() {
    return Map.of("@path", "mine", "@principal", Map.of("name", "ada"));
  }
}

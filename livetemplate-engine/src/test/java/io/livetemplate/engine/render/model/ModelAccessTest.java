package io.livetemplate.engine.render.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetemplate.api.error.ModelException;
import io.livetemplate.engine.template.expression.Path;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ModelAccessTest {
  private final ModelAccess access = new ModelAccess(MethodHandles.lookup());

  enum Status {
    OPEN,
    PAID;

    public String label() {
      return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }
  }

  record Order(String id, Optional<String> note, Status status, List<String> lines) {
    String hidden() {
      return "not public";
    }

    public String getTitle() {
      return "Order " + id;
    }
  }

  private record Secret(String word) {}

  /** A bean. */
  public static class Bean {
    public final String field = "field";
    public final String name = "hidden by the getter";
    private final String inner = "inner";

    public String getName() {
      return "getter";
    }

    public boolean isActive() {
      return true;
    }

    public String isText() {
      return "no question";
    }

    public String fluent() {
      return inner;
    }

    public String withArgument(String argument) {
      return argument;
    }

    public void nothing() {}

    public static String constant() {
      return "static";
    }

    public String getBroken() {
      throw new IllegalStateException("no database");
    }
  }

  /** Says nothing of its own. */
  public static final class Derived extends Bean {}

  private @Nullable Object read(@Nullable Object model, String path) {
    return Scope.root(access, model).resolve(Path.of(path));
  }

  @Test
  void recordsHaveTheirComponentsGettersAndPublicMethods() {
    var order = new Order("17", Optional.of("soon"), Status.PAID, List.of("a"));

    assertThat(read(order, "id")).isEqualTo("17");
    assertThat(read(order, "note")).isEqualTo("soon");
    assertThat(read(order, "title")).isEqualTo("Order 17");
    assertThat(read(order, "status.label")).isEqualTo("Paid");
    assertThat(read(order, "hidden")).isNull();
    assertThat(read(new Secret("s"), "word")).isEqualTo("s");
  }

  @Test
  void beansHaveGettersQuestionsMethodsAndFields() {
    for (var bean : List.of(new Bean(), new Derived())) {
      assertThat(read(bean, "name")).isEqualTo("getter");
      assertThat(read(bean, "active")).isEqualTo(true);
      assertThat(read(bean, "fluent")).isEqualTo("inner");
      assertThat(read(bean, "getName")).isEqualTo("getter");
      assertThat(read(bean, "field")).isEqualTo("field");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "text",
    "withArgument",
    "nothing",
    "constant",
    "inner",
    "class",
    "hashCode",
    "toString",
    "notify",
    "wait",
    "clone",
    "''"
  })
  void otherMethodsAreNoMembers(String name) {
    assertThat(access.member(new Bean(), name, null)).isEqualTo(Absent.VALUE);
  }

  @Test
  void classesOutOfReachAnswerToTheirPublicInterfaces() {
    assertThat(read(Map.entry("k", "v"), "key")).isEqualTo("k");
    assertThat(read(LocalDate.of(2026, 5, 17), "year")).isEqualTo(2026);
  }

  @Test
  void mapsHaveTheirKeysAndNothingElse() {
    assertThat(read(Map.of("size", "L"), "size")).isEqualTo("L");
    assertThat(read(Map.of("a", 1), "size")).isNull();
    assertThat(access.member(Map.of(), "empty", null)).isEqualTo(Absent.VALUE);
    assertThat(read(new TreeMap<>(Map.of(7, "seven")), "7")).isEqualTo("seven");
    assertThat(read(new TreeMap<>(Map.of(7, "seven")), "8")).isNull();
    assertThat(read(new EnumMap<>(Map.of(Status.OPEN, 3)), "OPEN")).isEqualTo(3);
  }

  @Test
  void textsNumbersAndListsHaveNoMembers() {
    for (var value : List.of("text", 1, 2.5, true, 'c', List.of(1), new int[] {1}, Set.of())) {
      for (var name : List.of("length", "empty", "size", "intValue", "bytes", "first")) {
        assertThat(access.member(value, name, null)).isEqualTo(Absent.VALUE);
      }
    }
  }

  @Test
  void optionalsAreWhatTheyHold() {
    assertThat(access.kind(Optional.empty())).isEqualTo(Kind.FALSE);
    assertThat(access.kind(Optional.of(false))).isEqualTo(Kind.FALSE);
    assertThat(access.kind(Optional.of(List.of()))).isEqualTo(Kind.LIST);
    assertThat(access.text(Optional.of(Optional.of("x")))).isEqualTo("x");
    assertThat(access.text(OptionalInt.of(3))).isEqualTo("3");
    assertThat(access.text(OptionalLong.of(4))).isEqualTo("4");
    assertThat(access.text(OptionalDouble.of(0.5))).isEqualTo("0.5");
    assertThat(access.text(OptionalInt.empty())).isEmpty();
    assertThat(read(Map.of("o", Optional.of(Map.of("k", "v"))), "o.k")).isEqualTo("v");
    assertThat(Scope.root(access, null).push(Optional.of("x")).resolve(Path.CURRENT))
        .isEqualTo("x");
  }

  static List<Object> shown() {
    return List.of(
        true, "", "x", 0, 0.0, 'c', Status.OPEN, java.nio.file.Path.of("a", "b"), BigDecimal.ZERO);
  }

  @ParameterizedTest
  @MethodSource("shown")
  void scalarsAreShownOnceWhateverTheyHold(Object value) {
    assertThat(access.kind(value)).isEqualTo(Kind.SCALAR);
    assertThat(access.items(value)).hasSize(1).first().isSameAs(value);
  }

  @Test
  void objectsAreShownOnce() {
    for (var value : List.of(Map.of(), new Bean(), LocalDate.EPOCH, new Object())) {
      assertThat(access.kind(value)).isEqualTo(Kind.OBJECT);
      assertThat(access.items(value)).hasSize(1).first().isSameAs(value);
    }
  }

  @Test
  void falseAndNullAreNotShown() {
    assertThat(access.kind(false)).isEqualTo(Kind.FALSE);
    assertThat(access.kind(null)).isEqualTo(Kind.FALSE);
    assertThat(access.items(false)).isEmpty();
    assertThat(access.items(null)).isEmpty();
  }

  @Test
  void iterablesAndArraysAreLists() {
    Iterable<Integer> iterable = () -> List.of(1, 2).iterator();
    var lists =
        List.<Object>of(
            List.of(1, 2),
            new ArrayDeque<>(List.of(1, 2)),
            iterable,
            new int[] {1, 2},
            new Integer[] {1, 2});

    for (var list : lists) {
      assertThat(access.kind(list)).isEqualTo(Kind.LIST);
      assertThat(access.items(list)).isEqualTo(List.of(1, 2));
    }
  }

  @Test
  void listsMayHoldNull() {
    assertThat(access.items(Arrays.asList("a", null))).isEqualTo(Arrays.asList("a", null));
    assertThat(access.items(new String[] {null})).hasSize(1);
  }

  @Test
  void whatCanBeReadOnlyOnceIsRefused() {
    for (var once : List.of(Stream.of(1), IntStream.of(1), List.of(1).iterator())) {
      for (Runnable use :
          List.<Runnable>of(
              () -> access.kind(once), () -> access.items(once), () -> access.text(once))) {
        assertThatThrownBy(use::run)
            .isInstanceOf(ModelException.class)
            .hasMessageMatching(
                "a (Stream|Iterator) cannot be shown: it can be read once only, and a live page is"
                    + " rendered many times; put a list into the model, made with toList\\(\\)");
      }
    }
  }

  @Test
  void anAccessorThatThrowsIsNamed() {
    assertThatThrownBy(() -> read(new Bean(), "broken"))
        .isInstanceOf(ModelException.class)
        .hasMessage(
            "reading broken of a %s threw java.lang.IllegalStateException: no database; a model"
                + " must be readable at any time",
            Bean.class.getName())
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void aToStringThatThrowsIsNamed() {
    var bad =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("no");
          }
        };

    assertThatThrownBy(() -> access.text(bad))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("toString of a ")
        .hasMessageContaining("mend it, or show one of its members");
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1.0",
    "1.10, 1.10",
    "1e3, 1000",
    "12E-4, 0.0012",
    "1E+2, 100",
    "-2.5E+1, -25",
    "0E+3, 0",
    "1E+100, 1E+100",
    "1E-100, 1E-100",
    "1E+1000000000, 1E+1000000000"
  })
  void decimalsFromJsonPrintWithoutExponentWhileShort(String json, String text) {
    assertThat(access.text(new BigDecimal(json))).isEqualTo(text);
  }

  @Test
  void numbersPrintAsInJava() {
    assertThat(access.text(5.0)).isEqualTo("5.0");
    assertThat(access.text(1e10)).isEqualTo("10000000000");
    assertThat(access.text(1e-5)).isEqualTo("0.00001");
    assertThat(access.text(1e300)).isEqualTo("1.0E300");
    assertThat(access.text(0.1f)).isEqualTo("0.1");
    assertThat(access.text(Double.NaN)).isEqualTo("NaN");
    assertThat(access.text(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    assertThat(access.text(Long.MIN_VALUE)).isEqualTo("-9223372036854775808");
    assertThat(access.text(BigInteger.TWO.pow(70))).isEqualTo("1180591620717411303424");
  }

  @Test
  void otherValuesPrintAsInJava() {
    assertThat(access.text(Status.OPEN)).isEqualTo("OPEN");
    assertThat(access.text('c')).isEqualTo("c");
    assertThat(access.text(true)).isEqualTo("true");
    assertThat(access.text(java.nio.CharBuffer.wrap("cb"))).isEqualTo("cb");
    assertThat(access.text(LocalDate.of(2026, 5, 17))).isEqualTo("2026-05-17");
    assertThat(access.text(List.of(1, 2))).isEqualTo("[1, 2]");
    assertThat(access.text(new int[] {1, 2})).isEqualTo("[1, 2]");
  }
}

package io.livetemplate.cli.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of JSON, and what is said of everything else. */
final class JsonTest {
  @Test
  void readsEveryKindOfValue() {
    assertThat(read("{\"a\": [1, \"b\", true, false, null, {}, []]}"))
        .isEqualTo(Map.of("a", Arrays.asList(1L, "b", true, false, null, Map.of(), List.of())));
  }

  @Test
  void keepsTheOrderOfMembers() {
    assertThat(read("{\"z\": 1, \"a\": 2, \"m\": 3}")).hasToString("{z=1, a=2, m=3}");
  }

  @Test
  void numbersKeepTheirDigits() {
    assertThat(read("[1.10, 0.0, 12, -3, 12345678901234567890, 9223372036854775807]"))
        .hasToString("[1.10, 0.0, 12, -3, 12345678901234567890, 9223372036854775807]");
    assertThat(read("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    assertThat(read("9223372036854775808")).isEqualTo(new BigInteger("9223372036854775808"));
    assertThat(read("1e3")).isEqualTo(new BigDecimal("1e3"));
    assertThat(read("-0")).isEqualTo(0L);
  }

  @Test
  void readsEscapes() {
    assertThat(read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\uD83D\\ude00\""))
        .isEqualTo("\"\\/\b\f\n\r\tä😀");
  }

  @Test
  void byteOrderMarkAndWhiteSpaceAreSkipped() {
    assertThat(read("\uFEFF \r\n\t{ \"a\" : 1 , \"b\" : [ 1 , 2 ] } \n"))
        .isEqualTo(Map.of("a", 1L, "b", List.of(1L, 2L)));
  }

  @Test
  void nothingCanBeChangedAfterwards() {
    Object read = read("{\"a\": []}");

    assertThat(read)
        .isInstanceOfSatisfying(
            Map.class,
            map ->
                assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(map::clear));
  }

  @Test
  void nestingIsLimited() {
    String deepest = "[".repeat(256) + "]".repeat(256);

    assertThat(read(deepest)).isNotNull();
    assertThat(problem("[" + deepest + "]"))
        .isEqualTo("d.json:1:257: nested deeper than 256 levels; write the data less deeply");
  }

  @Test
  void bytesThatAreNotUtf8AreLocated() {
    byte[] latin = "{\n\"city\": \"Zürich\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Json.read("d.json", latin))
        .withMessage("d.json:2:11: the byte 0xFC is not UTF-8; save the file as UTF-8");
  }

  @Test
  void aFileCutWithinACharacterIsLocated() {
    byte[] whole = "\"ä".getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Json.read("d.json", Arrays.copyOf(whole, whole.length - 1)))
        .withMessageStartingWith("d.json:1:2: ");
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("", "1:1: the file is empty; write JSON such as {\"name\": \"Ada\"}"),
        Arguments.of(" \n", "1:1: the file is empty; write JSON such as {\"name\": \"Ada\"}"),
        Arguments.of(
            "{\"a\": 1}\n{\"a\": 2}",
            "2:1: there is more after the end of the value; remove it, or put several values into"
                + " one list: [..., ...]"),
        Arguments.of("{\"a\": 1,}", "1:8: a comma before the closing }; remove the comma"),
        Arguments.of("[1,\n 2,\n]", "2:3: a comma before the closing ]; remove the comma"),
        Arguments.of(
            "{\"a\": 1\n \"b\": 2}", "1:8: a comma or } is missing here; put , between two values"),
        Arguments.of("[1 2]", "1:3: a comma or ] is missing here; put , between two values"),
        Arguments.of(
            "[1}", "1:3: a comma or ] is missing before }; write it, or remove what waits for it"),
        Arguments.of(
            "{\"a\" 1}", "1:6: the name \"a\" has no value; write a colon and a value: \"a\": ..."),
        Arguments.of("{a: 1}", "1:2: the name a has no quotes; write \"a\""),
        Arguments.of("{'a': 1}", "1:2: a text begins with '; write texts in double quotes"),
        Arguments.of("{\"a\": 'b'}", "1:7: a text begins with '; write texts in double quotes"),
        Arguments.of(
            "{\u201Ca\u201D: 1}",
            "1:2: a text begins with the curly quote \u201C; write straight quotes: \""),
        Arguments.of(
            "{, \"a\": 1}",
            "1:2: a name in double quotes is missing before ,; write it, or remove what waits for"
                + " it"),
        Arguments.of(
            "{\"a\": }", "1:7: a value is missing before }; write it, or remove what waits for it"),
        Arguments.of(
            "{\"a\":",
            "1:6: a value is missing at the end of the file; write the rest of the data"),
        Arguments.of("[1, @]", "1:5: a value is missing; there is @; write it or remove this"),
        Arguments.of("// a\n{}", "1:1: JSON has no comments; remove the comment"),
        Arguments.of(
            "{} # a",
            "1:4: there is more after the end of the value; remove it, or put several values into one list: [..., ...]"),
        Arguments.of("[1 /* a */]", "1:4: JSON has no comments; remove the comment"),
        Arguments.of("[True]", "1:2: True is no JSON value; write true"),
        Arguments.of("[no]", "1:2: no is no JSON value; write false"),
        Arguments.of("[None]", "1:2: None is no JSON value; write null"),
        Arguments.of("[NaN]", "1:2: NaN is no JSON value; write null, or the text \"NaN\""),
        Arguments.of("[Oslo]", "1:2: Oslo is no JSON value; put texts in double quotes: \"Oslo\""),
        Arguments.of(
            "[+1]", "1:2: +1 is no JSON value; a number begins with a digit or with - and a digit"),
        Arguments.of(
            "[.5]", "1:2: .5 is no JSON value; a number begins with a digit or with - and a digit"),
        Arguments.of(
            "[007]",
            "1:2: 007 is no JSON number; remove the zeros in front, or write a text in double quotes: \"007\""),
        Arguments.of("[1.]", "1:2: 1. is no JSON number; write a digit after the point"),
        Arguments.of("[1e]", "1:2: 1e is no JSON number; write a digit after the exponent's e"),
        Arguments.of(
            "[-]", "1:2: - is no JSON number; write digits, or a text in double quotes: \"-\""),
        Arguments.of(
            "[0x1F]",
            "1:2: 0x1F is no JSON number; write digits, or a text in double quotes: \"0x1F\""),
        Arguments.of(
            "[2026-11-23]",
            "1:2: 2026-11-23 is no JSON number; write digits, or a text in double quotes: \"2026-11-23\""),
        Arguments.of(
            "1" + "0".repeat(1000),
            "1:1: a number of 1001 characters; write at most 1000, or a text in double quotes"),
        Arguments.of(
            "1e99999999999", "1:1: 1e99999999999 is too large; write a number of fewer digits"),
        Arguments.of("{\"a\": \"b", "1:7: a text does not end; close it with \""),
        Arguments.of(
            "[\"a\n\"]",
            "1:2: a text does not end in its line; close it with \", or write \\n in it"),
        Arguments.of("[\"a\tb\"]", "1:4: a tab in a text; write \\t"),
        Arguments.of("[\"a\u0001\"]", "1:4: the character U+0001 in a text; write \\u0001"),
        Arguments.of("[\"C:\\data\"]", "1:5: \\d is no escape; write \\\\ for a backslash"),
        Arguments.of(
            "[\"\\u12G4\"]", "1:3: \\u12 is no escape; write four digits of base 16 after \\u"),
        Arguments.of(
            "{\"a\": 1,\n \"b\": 2,\n \"a\": 3}",
            "3:2: the name \"a\" stands twice in one object, first at 1:2; remove or rename one of them"),
        Arguments.of(
            "{\r\n\"a\": [1,\r\n",
            "3:1: the file ends within the list that begins at 2:6; close it with ]"),
        Arguments.of(
            "{\"a\": 1",
            "1:8: the file ends within the object that begins at 1:1; close it with }"),
        Arguments.of(
            "{", "1:2: the file ends within the object that begins at 1:1; close it with }"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void saysWhatIsWrongAndWhatToWrite(String text, String expected) {
    assertThat(problem(text)).isEqualTo("d.json:" + expected);
  }

  /** No cut of a good file is taken for good, and none makes the reader stumble. */
  @Test
  void everyCutIsAProblem() {
    String good = "{\"a\": [1.5, true, null, \"x\\u00e4\\n\"], \"b\": {\"c\": -2}}";

    for (int length = 0; length < good.length(); length++) {
      assertThat(problem(good.substring(0, length))).startsWith("d.json:1:");
    }
  }

  private static @Nullable Object read(String text) {
    return Json.read("d.json", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String problem(String text) {
    try {
      return "no problem, but " + read(text);
    } catch (DataException e) {
      return String.valueOf(e.getMessage());
    }
  }
}

package io.livetemplate.engine.template.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionParserTest {

  private static Expression read(String content) {
    return switch (ExpressionParser.parse(content)) {
      case Parsed.Good good -> good.expression();
      case Parsed.Bad bad -> throw new AssertionError(bad.fault().toString());
    };
  }

  private static Expression.Lookup name(String path) {
    return new Expression.Lookup(Path.of(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "a.b", ".", "a|b", "a=='x'", "5", "'x'", "true", "not", "@foo", "-bar", "-1"})
  void withoutWhiteSpaceItIsAName(String content) {
    assertThat(read(content)).isEqualTo(name(content)).matches(Expression::isPlain);
  }

  @Test
  void someNamesAreSpecial() {
    assertThat(read("@principal.name"))
        .isEqualTo(new Expression.Special(SpecialKind.PRINCIPAL, Path.of("@principal.name")))
        .matches(special -> !special.isPlain());
    assertThat(read("@index.x")).isEqualTo(name("@index.x"));
  }

  @Test
  void filtersWithArguments() {
    assertThat(read("a.b | first 'x y' 1.50 c | second"))
        .isEqualTo(
            new Expression.Filtered(
                name("a.b"),
                List.of(
                    new Expression.Call(
                        "first",
                        List.of(
                            new Expression.Literal("x y"),
                            new Expression.Literal(new BigDecimal("1.50")),
                            name("c"))),
                    new Expression.Call("second", List.of()))));
  }

  @ParameterizedTest
  @CsvSource({"==,EQUAL", "!=,UNEQUAL", "<,LESS", "<=,AT_MOST", ">,GREATER", ">=,AT_LEAST"})
  void comparisons(String sign, Operator operator) {
    assertThat(read("a " + sign + " null"))
        .isEqualTo(new Expression.Comparison(name("a"), operator, new Expression.Literal(null)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a | f",
        "a == 'it''s'",
        "-1.5 < @index",
        "a.b | f 'x' 2 true null c.d | g == false",
        "@principal.name | upper",
        ". != null"
      })
  void isWrittenAsItWasRead(String content) {
    assertThat(read(content)).hasToString(content);
    assertThat(read(read(content).toString())).isEqualTo(read(content));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "a b@2@b stands where the tag should go on with a filter behind | or a comparison; a name"
            + " has no white space in it",
        "a 'b'@2@'b' stands where the tag should go on",
        "a |@3@the end of the tag stands where the name of a filter should be; write a filter"
            + " behind |",
        "a | 'x'@4@'x' stands where the name of a filter should be; ",
        "a | | b@4@| stands where the name of a filter should be; ",
        "| f x@0@| stands where a value should be; write a name of the model",
        "a ==@4@the end of the tag stands where a value should be; ",
        "a == == b@5@== stands where a value should be; ",
        "a == b == c@7@== stands where the tag should go on with nothing: a comparison is the last"
            + " of a tag; ",
        "a == b c@7@c stands where the tag should go on with nothing: a comparison is the last of a"
            + " tag; ",
        "a == b | f@7@a comparison cannot be sent through a filter; put the filter in front",
        "a = b@2@= compares nothing; write == for equal",
        "a === b@2@=== is not a comparison; write ==",
        "a !== b@2@!== is not a comparison; write !=",
        "a and b@2@and does not join conditions here: there is one comparison to a tag; put a"
            + " method into the record",
        "a == 1 or b == 2@7@or does not join conditions here",
        "a && b@2@&& does not join conditions here",
        "a || b@2@|| does not join conditions here",
        "not a@0@not does not join conditions here",
        "! a@0@! does not join conditions here",
        "a + 1@2@+: nothing is computed in a template; put a method into the record",
        "a - 1@2@-: nothing is computed in a template",
        "a * b@2@*: nothing is computed in a template",
        "a / b@2@/: nothing is computed in a template",
        "a % b@2@%: nothing is computed in a template",
        "f( a )@1@nothing is called in a template; put a method into the record",
        "(a == b )@0@nothing is called in a template",
        "a ? b : c@2@? means nothing in a tag; write a name, filters behind |, or one comparison",
        "a 'b@2@the text that begins here has no end; close it with '",
        "a == \"b@5@the text that begins here has no end; close it with \"",
        "a..b | f@0@the name a..b has an empty part; join the parts of a name by single dots",
        "a | f .b@6@the name .b has an empty part; ",
      })
  void whatIsWrongIsSaidWithPlaceAndRemedy(String content, int offset, String words) {
    assertThat(ExpressionParser.parse(content))
        .isInstanceOfSatisfying(
            Parsed.Bad.class,
            bad -> {
              assertThat(bad.fault().offset()).isEqualTo(offset);
              assertThat(bad.fault().message() + "; " + bad.fault().remedy()).startsWith(words);
              assertThat(bad.fault().remedy()).isNotEmpty();
            });
  }

  @Test
  void thereIsAnEndToChains() {
    assertThat(ExpressionParser.parse("a" + " | f".repeat(17)))
        .isInstanceOfSatisfying(
            Parsed.Bad.class,
            bad ->
                assertThat(bad.fault().message())
                    .isEqualTo("more than 16 filters stand in one tag"));
    assertThat(ExpressionParser.parse("a | f" + " 1".repeat(17)))
        .isInstanceOfSatisfying(
            Parsed.Bad.class,
            bad ->
                assertThat(bad.fault().message())
                    .isEqualTo("more than 16 arguments stand in one tag"));
    assertThat(ExpressionParser.parse("a" + " | f".repeat(16))).isInstanceOf(Parsed.Good.class);
  }
}

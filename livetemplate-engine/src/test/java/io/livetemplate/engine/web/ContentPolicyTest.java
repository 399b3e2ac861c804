package io.livetemplate.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.testing.Sheet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentPolicyTest {
  private static final List<String> HASH = List.of("'sha256-x'");

  @Test
  void nothingToAddLeavesThePolicyAsItIs() {
    assertThat(ContentPolicy.with("default-src 'self';script-src 'self'", "style-src", List.of()))
        .isEqualTo("default-src 'self';script-src 'self'");
  }

  @Test
  void addsToTheDirectiveThatIsThere() {
    assertThat(ContentPolicy.with("default-src 'self'; script-src 'self'", "script-src", HASH))
        .isEqualTo("default-src 'self'; script-src 'self' 'sha256-x'");
  }

  @Test
  void aMissingDirectiveBeginsAsTheDefault() {
    assertThat(ContentPolicy.with("default-src 'self' a.example; img-src *", "style-src", HASH))
        .isEqualTo(
            "default-src 'self' a.example; img-src *; style-src 'self' a.example 'sha256-x'");
  }

  @Test
  void noneGoesWhenSomethingComes() {
    assertThat(ContentPolicy.with("default-src 'none'", "style-src", HASH))
        .isEqualTo("default-src 'none'; style-src 'sha256-x'");
  }

  @Test
  void withoutAnyRuleNothingHasToBeAllowed() {
    assertThat(ContentPolicy.with("img-src *", "style-src", HASH)).isEqualTo("img-src *");
  }

  @Test
  void scriptsAndStylesInTheTextOfATemplateAreKnownByTheirHash() {
    var inline =
        Sheet.of(
                "<style>b { color: red }</style><script>let a\r\n</script><script src=\"x.js\"></script>")
            .shape()
            .inline();
    assertThat(inline.styles())
        .containsExactly("'sha256-O28scEPi1wp28nkUG+W8j5nTbUOBZEuee0EWEjDpinQ='");
    assertThat(inline.scripts())
        .containsExactly("'sha256-rBvGuBlJwGMF4O9K7jfqrurIBVIlQgAGOzlfwuINe2A='");
  }
}

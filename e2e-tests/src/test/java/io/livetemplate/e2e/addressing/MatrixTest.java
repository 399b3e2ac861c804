package io.livetemplate.e2e.addressing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The proof by differential parse comes to the verdict that the matrix gives. */
final class MatrixTest {
  @ParameterizedTest
  @MethodSource("io.livetemplate.e2e.addressing.Matrix#parsed")
  void theProofComesToTheVerdict(Matrix.Case each) {
    assertThat(Proof.of(each.parts(), new JsoupTrees()).word()).isEqualTo(each.verdict());
  }

  @Test
  void everyRefusalSaysWhy() {
    assertThat(Matrix.cases())
        .hasSizeGreaterThan(200)
        .allMatch(each -> each.verdict().equals("addressable") == each.why().isEmpty());
  }

  @Test
  void namesAreUnique() {
    assertThat(Matrix.cases()).extracting(Matrix.Case::name).doesNotHaveDuplicates();
  }
}

package io.livetemplate.e2e.addressing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chosen tree builder on pages that are deeper than any template. */
final class ScaleTest {
  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<b>", "<table><tr><td>", "<p><b>", "<svg>"})
  void deepNestingOverflowsNoStack(String tag) {
    List<HtmlNode> tree = new JsoupTrees().document("<!doctype html>" + tag.repeat(10_000) + "x");

    assertThat(depth(tree)).as("browsers flatten at 512, and so does it").isLessThanOrEqualTo(512);
  }

  private static int depth(List<HtmlNode> nodes) {
    int deepest = 0;
    for (HtmlNode node : nodes) {
      if (node instanceof HtmlNode.Element element) {
        deepest = Math.max(deepest, 1 + depth(element.children()));
      }
    }
    return deepest;
  }
}

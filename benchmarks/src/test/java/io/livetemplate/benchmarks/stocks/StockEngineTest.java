package io.livetemplate.benchmarks.stocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is compared does the same work. */
class StockEngineTest {
  private static String lean(StockEngine engine) {
    return engine.load().apply(new StockPage(Stock.all())).replaceAll("<!--.*?-->|\\s*\n\\s*", "");
  }

  @ParameterizedTest
  @EnumSource
  void allWriteTheSamePage(StockEngine engine) {
    assertThat(lean(engine)).isEqualTo(lean(StockEngine.LIVETEMPLATE)).contains("Birch &amp; Sons");
  }
}

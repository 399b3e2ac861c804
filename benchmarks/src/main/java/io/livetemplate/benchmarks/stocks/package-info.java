/**
 * A page of stock prices, as the public template-benchmark describes it, rendered by several
 * engines in one run.
 *
 * <p>Entry: {@link io.livetemplate.benchmarks.stocks.StocksBenchmark}; {@code StockEngine} has one
 * constant for each engine.
 */
@NullMarked
package io.livetemplate.benchmarks.stocks;

import org.jspecify.annotations.NullMarked;

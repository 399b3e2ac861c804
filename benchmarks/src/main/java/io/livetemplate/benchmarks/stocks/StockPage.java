package io.livetemplate.benchmarks.stocks;

import java.util.List;

/**
 * The model of the page.
 *
 * @param items the rows
 */
public record StockPage(List<Stock> items) {}

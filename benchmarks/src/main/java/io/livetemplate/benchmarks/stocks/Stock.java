package io.livetemplate.benchmarks.stocks;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A row of the table.
 *
 * @param number from 1
 * @param symbol short name
 * @param name of the company
 * @param url of its site
 * @param price of one share
 * @param change since the day before
 * @param ratio of the change to the price, in percent
 */
public record Stock(
    int number, String symbol, String name, String url, double price, double change, double ratio) {
  private static final List<String> NAMES =
      List.of(
          "Amber Systems",
          "Birch & Sons",
          "Cobalt Mining",
          "Delta Foods",
          "Ember Energy",
          "Fjord Shipping",
          "Granite Bank",
          "Harbor Media",
          "Indigo Textiles",
          "Juniper Labs",
          "Kestrel Air",
          "Lumen Optics",
          "Maple Paper",
          "Nimbus Cloud",
          "Onyx Motors",
          "Pine Telecom",
          "Quartz Watches",
          "River Logistics",
          "Slate Software",
          "Timber Works");

  /** {@return one stock for each name, with figures of up to two decimals} */
  public static List<Stock> all() {
    return IntStream.range(0, NAMES.size()).mapToObj(Stock::of).toList();
  }

  private static Stock of(int index) {
    String name = NAMES.get(index);
    String symbol = name.substring(0, 4).toUpperCase(java.util.Locale.ROOT).strip();
    int cents = 1_000 + index * 3_769 % 40_000;
    int change = index * 61 % 299 - 150;
    return new Stock(
        index + 1,
        symbol,
        name,
        "https://www.example.com/" + symbol,
        cents / 100.0,
        change / 100.0,
        Math.round(change * 10_000.0 / cents) / 100.0);
  }

  /** {@return the class of the row} */
  public String parity() {
    return number % 2 == 0 ? "even" : "odd";
  }

  /** {@return whether the price fell} */
  public boolean minus() {
    return change < 0;
  }
}

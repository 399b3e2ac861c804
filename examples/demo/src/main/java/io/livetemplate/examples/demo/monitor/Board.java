package io.livetemplate.examples.demo.monitor;

import java.util.List;

/**
 * The model of a monitor page.
 *
 * @param filter what the user typed
 * @param all every process, busiest first
 * @param summary the machine as a whole
 */
record Board(String filter, List<Row> all, Summary summary) {
  /** Rows beyond this are counted, not shown. */
  private static final int SHOWN = 60;

  Board filtered(String text) {
    return new Board(text, all, summary);
  }

  Board with(List<Row> rows, Summary now) {
    return new Board(filter, rows, now);
  }

  /** The rows that the user sees. */
  public List<Row> rows() {
    return matching().stream().limit(SHOWN).toList();
  }

  /** How many rows are not shown, for want of room. */
  public int more() {
    return Math.max(0, matching().size() - SHOWN);
  }

  /** Whether there are more rows than are shown. */
  public boolean hasMore() {
    return more() > 0;
  }

  /** How many fit the filter. */
  public int count() {
    return matching().size();
  }

  private List<Row> matching() {
    return filter.isBlank()
        ? all
        : all.stream().filter(row -> row.matches(filter.strip())).toList();
  }
}

package io.livetemplate.e2e.apply;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A page in two states and the frames that lead from one to the other and back.
 *
 * @param name of the workload
 * @param bodies the two states
 * @param shapes layouts as JSON, the root's first
 * @param frames the patches to the second state, and back
 */
record Bench(String name, List<String> bodies, String shapes, List<String> frames) {
  static final int ROWS = 1_000;

  private static final String ROW =
      "<tr class=\"row\"><td></td><td></td><td></td><td></td><td></td></tr>\n";
  private static final String CARD =
      "<article class=\"card\"><h3></h3><p>From , owes <em></em></p><a></a></article>\n";
  private static final String TABLE_SHAPES =
      shapes(
          "[\"r\",0,[[\"1.0\",0]],[[\"1.1.0\",0,\"t\"]]]",
          "[\"t\",\"%s\",[[\"0\",\"lt-key\"],[\"0.0\",0,0],[\"0.1\",0],[\"0.2\",0],[\"0.3\",0],[\"0.4\",0]]]"
              .formatted(quoted(ROW)));
  private static final String CARDS_SHAPES =
      shapes(
          "[\"r\",0,[],[[\"1\",0,\"t\"],[\"1\",1,\"c\"]]]",
          "[\"t\",\"<table><tbody></tbody></table>\",[],[[\"0.0\",-1,\"tr\"]]]",
          "[\"tr\",\"%s\",[[\"0\",\"lt-key\"],[\"0.0\",0,0],[\"0.1\",0],[\"0.2\",0],[\"0.3\",0],[\"0.4\",0]]]"
              .formatted(quoted(ROW)),
          "[\"c\",\"<section class=\\\"cards\\\"></section>\",[],[[\"0\",-1,\"cr\"]]]",
          "[\"cr\",\"%s\",[[\"0\",\"lt-key\"],[\"0\",\"id\",\"card-\",0],[\"0.0\",0],[\"0.1\",0,\"From \",2,\", owes \"],[\"0.1.0\",0],[\"0.2\",\"href\",\"/orders/\",0],[\"0.2\",0]]]"
              .formatted(quoted(CARD)));

  /** Those with a goal, in the order of their names. */
  static List<Bench> all() {
    List<Integer> rows = upTo(ROWS);
    List<Integer> swapped = rows.stream().map(i -> i == 1 ? 998 : i == 998 ? 1 : i).toList();
    return List.of(
        new Bench(
            "w1, one text",
            List.of(table("Count: 0", rows, -1), table("Count: 1", rows, -1)),
            TABLE_SHAPES,
            List.of("[[0,0,0,\"Count: 1\"]]", "[[0,0,0,\"Count: 0\"]]")),
        new Bench(
            "w5, one cell",
            List.of(table("T", rows, -1), table("T", rows, 500)),
            TABLE_SHAPES,
            List.of("[[0,[1,500],4,\"new\"]]", "[[0,[1,500],4,3500]]")),
        new Bench(
            "w6, two rows change places",
            List.of(table("T", rows, -1), table("T", swapped, -1)),
            TABLE_SHAPES,
            List.of("[[2,1,[0,998,2,-1990,1,999]]]", "[[3,1,1,[998],999,[1]]]")),
        new Bench(
            "w8, fifty cells",
            List.of(table("T", rows, -1), table("T", rows, -2)),
            TABLE_SHAPES,
            List.of(
                "[[0,1,4,[0,-98],[%s]]]".formatted(cells("\"new\"", 0)),
                "[[0,1,4,[0,-98],[%s]]]".formatted(cells("", 3_000)))),
        new Bench(
            "w9, a table of fifty rows becomes cards",
            List.of(fiftyRows(), fiftyCards()),
            CARDS_SHAPES,
            List.of(
                "[[2,1,[]],[2,2,[[%s]]]]".formatted(values()),
                "[[2,1,[[%s]]],[2,2,[]]]".formatted(values()))));
  }

  private static String table(String title, List<Integer> rows, int changed) {
    return rows.stream()
        .map(i -> row(i, i == changed || (changed == -2 && i < 50)))
        .collect(
            Collectors.joining(
                "", "<h1>" + title + "</h1><table><tbody>\n<!--[-->", "<!--]--></tbody></table>"));
  }

  private static String row(int i, boolean isNew) {
    return "<tr class=\"row\" lt-key=\"%d\"><td>%d</td><td>Customer %d</td><td>City %d</td><td>%s</td><td>open</td></tr>\n"
        .formatted(i, i, i, i % 10, isNew ? "new" : String.valueOf(3_000 + i));
  }

  private static String fiftyRows() {
    return upTo(50).stream()
        .map(i -> row(i, false))
        .collect(
            Collectors.joining(
                "", "<!--[--><table><tbody>", "</tbody></table><!--]--><!--[--><!--]-->"));
  }

  private static String fiftyCards() {
    return upTo(50).stream()
        .map(i ->
            "<article class=\"card\" lt-key=\"%d\" id=\"card-%d\"><h3>Customer %d</h3><p>From City %d, owes <em>%d</em></p><a href=\"/orders/%d\">open</a></article>\n"
                .formatted(i, i, i, i % 10, 3_000 + i, i))
        .collect(
            Collectors.joining(
                "", "<!--[--><!--]--><!--[--><section class=\"cards\">", "</section><!--]-->"));
  }

  private static String values() {
    return upTo(50).stream()
        .map(i -> "[%d,\"Customer %d\",\"City %d\",%d,\"open\"]".formatted(i, i, i % 10, 3_000 + i))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String cells(String value, int from) {
    return upTo(50).stream()
        .map(i -> value.isEmpty() ? String.valueOf(from + i) : value)
        .collect(Collectors.joining(","));
  }

  private static List<Integer> upTo(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static String shapes(String... layouts) {
    return "[" + String.join(",", layouts) + "]";
  }

  private static String quoted(String html) {
    return html.replace("\"", "\\\"").replace("\n", "\\n");
  }
}

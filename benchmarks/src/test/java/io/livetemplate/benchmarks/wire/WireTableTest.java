package io.livetemplate.benchmarks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The table in the decision record is what the program computes. */
final class WireTableTest {
  private static final Path RECORD = Path.of("../docs/adr/0002-wire.md");
  private static final Path WORKLOADS = Path.of("workloads");

  /** Another zlib finds slightly other matches. */
  private static final double DEFLATE_TOLERANCE = 0.03;

  @Test
  void recordedTableIsTheComputedOne() throws IOException {
    List<WireTable.Row> computed = WireTable.rows(WORKLOADS);
    List<WireTable.Row> recorded = recorded();

    assertThat(recorded)
        .as("steps; write the table again, see benchmarks/README.md")
        .extracting(WireTable.Row::step)
        .containsExactlyElementsOf(computed.stream().map(WireTable.Row::step).toList());
    for (int i = 0; i < computed.size(); i++) {
      for (int column = 0; column < computed.get(i).sizes().size(); column++) {
        int expected = computed.get(i).sizes().get(column);
        assertThat(recorded.get(i).sizes().get(column))
            .as("%s, column %s", computed.get(i).step(), column)
            .isCloseTo(expected, column % 2 == 0 ? within(0) : deflated(expected));
      }
    }
  }

  @Test
  void positionIsShortestInAll() throws IOException {
    List<Integer> all =
        WireTable.rows(WORKLOADS).stream()
            .filter(row -> row.step().equals("all"))
            .findFirst()
            .orElseThrow()
            .sizes();

    assertThat(all.get(0)).isLessThan(all.get(2)).isLessThan(all.get(4));
    assertThat(all.get(1)).isLessThan(all.get(3)).isLessThan(all.get(5));
  }

  private static Offset<Integer> deflated(int size) {
    return within(Math.max(2, (int) (size * DEFLATE_TOLERANCE)));
  }

  private static List<WireTable.Row> recorded() throws IOException {
    try (Stream<String> lines = Files.lines(RECORD)) {
      return lines
          .filter(line -> line.matches("\\| (\\S+ \\d+|all)( \\| \\d+){6} \\|"))
          .map(WireTableTest::row)
          .toList();
    }
  }

  private static WireTable.Row row(String line) {
    String[] cells = line.substring(2, line.length() - 2).split(" \\| ", -1);
    return new WireTable.Row(cells[0], Stream.of(cells).skip(1).map(Integer::valueOf).toList());
  }
}

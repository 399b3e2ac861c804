package io.livetemplate.benchmarks.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import tools.jackson.databind.json.JsonMapper;

/** Prints what each envelope costs over all workloads, as a Markdown table. */
public final class WireTable {
  /**
   * One row: a step of a workload.
   *
   * @param step {@code NAME STEP}, or {@code all}
   * @param sizes raw and deflated bytes for each envelope in turn
   */
  record Row(String step, List<Integer> sizes) {}

  private WireTable() {}

  /**
   * Prints the table.
   *
   * @param args the folder of the workloads
   * @throws IOException when a workload cannot be read
   */
  public static void main(String[] args) throws IOException {
    rows(Path.of(args[0])).forEach(row -> System.out.println(line(row)));
  }

  /** All steps, the sum over them, then how the ticker would be without columns. */
  static List<Row> rows(Path workloads) throws IOException {
    List<Row> rows = new ArrayList<>();
    List<Row> scattered = new ArrayList<>();
    for (Workload workload : Workload.readAll(workloads)) {
      for (int step = 1; step < workload.steps().size(); step++) {
        Map<String, Object> before = workload.steps().get(step - 1);
        Map<String, Object> after = workload.steps().get(step);
        rows.add(row(workload.name(), step, IdealPatches.of(workload, before, after)));
        if (workload.name().equals("w8-ticker")) {
          scattered.add(row("w8-ticker-by-markers", step, IdealPatches.scattered(after)));
        }
      }
    }
    rows.add(total(rows));
    rows.addAll(scattered);
    return rows;
  }

  private static Row row(String name, int step, IdealPatches found) {
    return new Row(name + " " + step, sizes(found));
  }

  static String line(Row row) {
    StringBuilder line = new StringBuilder("| ").append(row.step()).append(" |");
    row.sizes().forEach(size -> line.append(' ').append(size).append(" |"));
    return line.toString();
  }

  private static List<Integer> sizes(IdealPatches found) {
    List<Integer> sizes = new ArrayList<>();
    for (Envelope envelope : Envelope.values()) {
      byte[] json =
          JsonMapper.shared()
              .writeValueAsString(envelope.frame(found.patches(), found.shapes()))
              .getBytes(StandardCharsets.UTF_8);
      sizes.add(json.length);
      sizes.add(deflated(json));
    }
    return sizes;
  }

  /** Raw DEFLATE (RFC 1951), as permessage-deflate (RFC 7692) sends a first message. */
  private static int deflated(byte[] json) {
    try (Closing closing = new Closing(new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
      closing.deflater().setInput(json);
      closing.deflater().finish();
      byte[] buffer = new byte[json.length + 64];
      return closing.deflater().deflate(buffer);
    }
  }

  private record Closing(Deflater deflater) implements AutoCloseable {
    @Override
    public void close() {
      deflater.end();
    }
  }

  private static Row total(List<Row> rows) {
    List<Integer> sums = new ArrayList<>();
    for (int column = 0; column < 2 * Envelope.values().length; column++) {
      int at = column;
      sums.add(rows.stream().mapToInt(row -> row.sizes().get(at)).sum());
    }
    return new Row("all", sums);
  }
}

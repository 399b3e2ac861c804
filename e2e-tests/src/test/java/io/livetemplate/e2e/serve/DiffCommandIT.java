package io.livetemplate.e2e.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.e2e.process.JavaProcess;
import io.livetemplate.e2e.process.Packaged;
import io.livetemplate.e2e.socket.LiveSocket;
import io.livetemplate.e2e.workload.Workload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command {@code diff} tells is what {@code serve} sends when the file changes. */
final class DiffCommandIT {
  private static final List<String> SOME =
      List.of("table-update-every-10th", "w7-branch", "w8-ticker");

  static List<Workload> workloads() {
    return Workload.all().stream().filter(one -> SOME.contains(one.name())).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("workloads")
  void theFramesOfTheCommandAreThoseOfTheServer(Workload workload, @TempDir Path path)
      throws Exception {
    String first = workload.steps().getFirst().toString();
    ServedFolder folder = ServedFolder.with(path, workload.template(), first);
    folder.write(
        "steps.json",
        workload.steps().stream()
            .map(JsonNode::toString)
            .collect(Collectors.joining(",", "[", "]")));
    JsonNode told = JsonMapper.shared().readTree(diff(folder));
    assertThat(told.size()).isEqualTo(workload.steps().size() - 1);
    try (ServeProcess server = ServeProcess.start(folder);
        LiveSocket socket = LiveSocket.attach(server.uri())) {
      assertThat(socket.hear()).isEqualTo("[0,0]");
      for (int step = 1; step < workload.steps().size(); step++) {
        JsonNode expected = told.get(step - 1);
        String frame = expected.get("frame").stringValue();
        folder.data(workload.steps().get(step).toString());
        assertThat(socket.hear()).isEqualTo(frame);
        socket.say("[" + step + "]");
        assertThat(expected.get("step").intValue()).isEqualTo(step);
        assertThat(expected.get("bytes").intValue())
            .isEqualTo(frame.getBytes(StandardCharsets.UTF_8).length);
      }
    }
  }

  private static String diff(ServedFolder folder) throws Exception {
    List<String> arguments =
        List.of(
            "-p",
            Packaged.app("livetemplate-cli").toString(),
            "-m",
            "io.livetemplate.cli/io.livetemplate.cli.Main",
            "diff",
            ServedFolder.TEMPLATE,
            "--steps",
            "steps.json",
            "--json");
    try (JavaProcess process = JavaProcess.start(folder.path(), arguments)) {
      String out = process.out().awaitEnd();
      assertThat(process.exitStatus()).as(process.err().text()).isZero();
      return out;
    }
  }
}

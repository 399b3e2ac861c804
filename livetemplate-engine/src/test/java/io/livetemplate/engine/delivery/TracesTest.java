package io.livetemplate.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the browser's machine was told and what it did, in schedules that both ends passed, stands
 * in {@code conformance/delivery}; the client's tests play it on the real machine. Written anew
 * with {@code -Dlivetemplate.test.write-vectors=true}.
 */
class TracesTest {
  private static final Path FILE = Path.of("..", "conformance", "delivery", "schedules.json");
  private static final int SEEDS = 60;

  @Test
  void the_vectors_are_those_of_the_schedules() throws IOException {
    String vectors = vectors();
    if (Boolean.getBoolean("livetemplate.test.write-vectors")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, vectors);
    }
    assertThat(Files.readString(FILE)).isEqualTo(vectors);
  }

  @Test
  void the_vectors_have_everything_that_can_be_told_and_done() {
    var told = new TreeSet<String>();
    var done = new TreeSet<String>();
    for (Object step : steps()) {
      List<?> both = (List<?>) step;
      told.add((String) ((List<?>) both.get(0)).get(0));
      ((List<?>) both.get(1)).forEach(out -> done.add((String) ((List<?>) out).get(0)));
    }
    assertThat(told)
        .containsExactly(
            "acknowledge", "closed", "event", "opened", "received", "renewed", "visibility");
    assertThat(done)
        .containsExactly(
            "apply",
            "attached",
            "disconnect",
            "gone",
            "lost",
            "reconnect",
            "send",
            "settled",
            "timer");
  }

  private static List<Object> steps() {
    List<Object> all = new ArrayList<>();
    for (long seed = 0; seed < SEEDS; seed++) {
      all.addAll(schedule(seed));
    }
    return all;
  }

  private static List<Object> schedule(long seed) {
    List<Object> steps = new ArrayList<>();
    WorldSchedules.play(seed, new World(WorldParts.SOUND, steps));
    return steps;
  }

  /** One line for each step, so that a change of one is one line. */
  private static String vectors() {
    JsonMapper json = JsonMapper.shared();
    List<String> all = new ArrayList<>();
    for (long seed = 0; seed < SEEDS; seed++) {
      all.add(
          schedule(seed).stream()
              .map(json::writeValueAsString)
              .collect(Collectors.joining(",\n  ", " [\n  ", "\n ]")));
    }
    return all.stream().collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }
}

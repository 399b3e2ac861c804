package io.livetemplate.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.transport.Compression;
import io.livetemplate.engine.wire.ClientMessage.Progress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may be under way by its weight. */
class WindowWeightTest {
  @Test
  void beyond_the_weight_of_the_window_one_frame_is_sent_at_a_time() {
    var machine = new Machine(new Allowance(8, 2 * Doc.BYTES, Duration.ZERO)).delivery;
    machine.attach("a", 1, Machine.message("tab", 0, 0), Compression.NONE, true);
    machine.flush();
    int sent = 0;
    for (int version = 1; version < 6; version++) {
      machine.attachment().ready("a");
      machine.content(new Doc(version));
      sent += machine.flush().isPresent() ? 1 : 0;
    }
    assertThat(sent).as("two weigh more than the limit with their frames").isEqualTo(2);
    assertThat(machine.bytes()).isBetween(3 * Doc.BYTES, 3 * Doc.BYTES + 100);
    machine.progress("a", new Progress(1, List.of()));
    assertThat(machine.flush()).as("one is under way, and it is light enough").isPresent();
    machine.attachment().ready("a");
    machine.progress("a", new Progress(3, List.of()));
    assertThat(machine.bytes()).as("only what the client holds").isEqualTo(Doc.BYTES);
  }

  @Test
  void a_frame_that_is_heavier_than_the_window_is_sent_alone() {
    var machine = new Machine(new Allowance(8, 1, Duration.ZERO)).delivery;
    machine.attach("a", 1, Machine.message("tab", 0, 0), Compression.NONE, true);
    machine.content(new Doc(1));
    assertThat(machine.flush()).isPresent();
    machine.attachment().ready("a");
    machine.content(new Doc(2));
    assertThat(machine.flush()).isEmpty();
    machine.attach("b", 2, Machine.message("tab", 0, 0), Compression.NONE, true);
    assertThat(machine.flush()).contains(new Output.Frame<>("b", "0 2 true", 1, 0));
  }
}

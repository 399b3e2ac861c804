package io.livetemplate.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.wire.ClientMessage.Progress;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tabs that nobody sees. */
class PaceTest {
  private static final Instant START = Instant.EPOCH;

  private final Machine machine = new Machine();
  private final Delivery<Doc, String> delivery = machine.delivery;

  @Test
  void a_tab_that_nobody_sees_is_sent_one_frame_in_two_seconds() {
    machine.attach("a", 0);
    delivery.flush();
    delivery.attachment().hidden("a", true);
    delivery.attachment().ready("a");
    delivery.content(new Doc(1));
    assertThat(delivery.flush()).as("the first comes at once").isPresent();
    delivery.progress("a", new Progress(1, List.of()));
    delivery.attachment().ready("a");
    delivery.outdate();
    delivery.at(START.plusMillis(1_999));
    assertThat(delivery.wantsContent()).isFalse();
    assertThat(delivery.isPaced()).isTrue();
    delivery.content(new Doc(2));
    assertThat(delivery.flush()).isEmpty();
    delivery.content(new Doc(3));
    delivery.at(START.plusMillis(2_000));
    assertThat(delivery.isPaced()).isFalse();
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "1 3 true", 2, 0));
  }

  @Test
  void a_tab_that_is_seen_again_is_sent_what_waits_at_once() {
    machine.attach("a", 0);
    delivery.attachment().hidden("a", true);
    machine.send(1);
    delivery.attachment().ready("a");
    delivery.content(new Doc(2));
    assertThat(delivery.flush()).isEmpty();
    delivery.attachment().beat("a");
    assertThat(delivery.flush()).as("a heartbeat is no frame").contains(new Output.Beat<>("a"));
    delivery.attachment().ready("a");
    delivery.attachment().hidden("b", false);
    assertThat(delivery.flush()).as("another channel says nothing of this one").isEmpty();
    delivery.attachment().hidden("a", false);
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "1 2 true", 2, 0));
    delivery.attachment().hidden("a", true);
    machine.attach("b", 2);
    delivery.content(new Doc(3));
    assertThat(delivery.flush()).as("a new channel is seen until it says otherwise").isPresent();
  }
}

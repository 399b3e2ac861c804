package io.livetemplate.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Compression;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Messages that are no frames, and when it is their turn. */
class TurnsTest {
  private final Machine machine = new Machine();
  private final Delivery<Doc, String> delivery = machine.delivery;

  @Test
  void heartbeats_and_notices_take_their_turn() {
    delivery.notice("broken");
    machine.attach("a", 0);
    delivery.attachment().beat("a");
    assertThat(delivery.flush()).contains(new Output.Beat<>("a"));
    delivery.attachment().ready("a");
    assertThat(delivery.flush()).contains(new Output.Notice<>("a", "broken"));
    delivery.notice(null);
    machine.attach("b", 0);
    assertThat(delivery.flush()).contains(new Output.Notice<>("b", null));
    machine.attach("c", 0);
    assertThat(delivery.flush())
        .as("it may be lost with b")
        .contains(new Output.Notice<>("c", null));
  }

  @Test
  void whoever_is_not_ready_is_told_when_to_come_back_as_soon_as_it_is() {
    delivery.attach("a", 1, Machine.message("tab", 0, 0), Compression.NONE, false);
    delivery.content(new Doc(1));
    delivery.attachment().drain(Duration.ofSeconds(3));
    assertThat(delivery.flush()).isEmpty();
    delivery.attachment().ready("a");
    assertThat(delivery.flush()).contains(new Output.Later<>("a", Duration.ofSeconds(3)));
    assertThat(delivery.flush()).contains(new Output.Close<>("a", CloseCode.DRAINING));
    assertThat(delivery.flush()).isEmpty();
    delivery.attachment().drain(Duration.ofSeconds(3));
    assertThat(delivery.flush()).isEmpty();
  }

  @Test
  void a_notice_about_mended_content_does_not_overtake_that_content() {
    machine.attach("a", 0);
    delivery.flush();
    delivery.content(new Doc(1));
    delivery.notice("mended");
    delivery.attachment().ready("a");
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "0 1 true", 1, 0));
    delivery.attachment().ready("a");
    assertThat(delivery.flush()).contains(new Output.Notice<>("a", "mended"));
  }
}

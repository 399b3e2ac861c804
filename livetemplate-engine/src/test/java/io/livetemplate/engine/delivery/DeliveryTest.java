package io.livetemplate.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.engine.wire.ClientMessage.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Frames that wait for the channel or the client, and events. */
class DeliveryTest {
  private final Machine machine = new Machine();
  private final Delivery<Doc, String> delivery = machine.delivery;

  @Test
  void a_full_window_merges() {
    machine.attach("a", 0);
    machine.send(1);
    machine.send(2);
    machine.send(3);
    delivery.attachment().ready("a");
    assertThat(delivery.flush()).isEmpty();
    delivery.content(new Doc(4));
    delivery.progress("a", new Progress(1, List.of()));
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "2 4 true", 3, 0));
  }

  @Test
  void a_channel_that_is_not_ready_gets_nothing() {
    delivery.attach("a", 1, Machine.message("tab", 0, 0), Compression.NONE, false);
    delivery.content(new Doc(1));
    assertThat(delivery.flush()).isEmpty();
    delivery.attachment().ready("a");
    assertThat(delivery.flush()).isPresent();
    assertThat(delivery.flush()).isEmpty();
  }

  @Test
  void events_are_applied_once_and_settled_with_their_effect() {
    machine.attach("a", 0);
    delivery.flush();
    assertThat(delivery.progress("a", new Progress(0, Machine.events(1, 2)))).hasSize(2);
    assertThat(delivery.progress("a", new Progress(0, Machine.events(1, 2)))).isEmpty();
    delivery.settled(1);
    delivery.outdate();
    delivery.settled(2);
    delivery.attachment().ready("a");
    assertThat(delivery.flush()).as("no word before the effect").isEmpty();
    delivery.content(new Doc(1));
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "0 1 true", 1, 2));
  }

  @Test
  void an_event_that_changes_nothing_is_acknowledged() {
    machine.attach("a", 0);
    delivery.flush();
    delivery.attachment().ready("a");
    delivery.progress("a", new Progress(0, Machine.events(1)));
    delivery.content(new Doc(0));
    delivery.settled(1);
    assertThat(delivery.flush()).contains(new Output.Acknowledgement<>("a", 0, 1));
  }

  @Test
  void gaps_frames_of_the_future_and_a_second_attach_break_the_protocol() {
    List<Output<String>> broken = List.of(new Output.Close<>("a", CloseCode.PROTOCOL));
    machine.attach("a", 0);
    assertThat(delivery.progress("a", new Progress(0, Machine.events(2)))).isEqualTo(broken);
    machine.attach("a", 0);
    assertThat(delivery.progress("a", new Progress(7, List.of()))).isEqualTo(broken);
    machine.attach("a", 0);
    assertThat(machine.attach("a", 0)).isEqualTo(broken);
    assertThat(delivery.attachment().isAttached()).isFalse();
  }
}

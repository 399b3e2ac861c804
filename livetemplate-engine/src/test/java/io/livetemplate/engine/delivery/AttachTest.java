package io.livetemplate.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.engine.wire.ClientMessage.Attach;
import io.livetemplate.engine.wire.ClientMessage.Progress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an attach finds, and what it leaves. */
class AttachTest {
  private final Machine machine = new Machine();
  private final Delivery<Doc, String> delivery = machine.delivery;

  @Test
  void an_attach_without_news_is_answered_by_an_acknowledgement() {
    machine.attach("a", 0);
    assertThat(delivery.flush()).contains(new Output.Acknowledgement<>("a", 0, 0));
    delivery.attachment().ready("a");
    assertThat(delivery.flush()).isEmpty();
  }

  @Test
  void what_changed_before_the_attach_comes_as_one_frame() {
    delivery.content(new Doc(1));
    delivery.content(new Doc(2));
    machine.attach("a", 0);
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "0 2 true", 1, 0));
  }

  @Test
  void an_attach_at_an_earlier_frame_forgets_what_was_lost() {
    machine.attach("a", 0);
    machine.send(1);
    machine.send(2);
    delivery.attachment().closed("a");
    assertThat(machine.attach("b", 1)).isEmpty();
    assertThat(delivery.flush()).contains(new Output.Frame<>("b", "1 2 true", 2, 0));
  }

  @Test
  void the_same_instance_takes_over() {
    machine.attach("a", 0);
    assertThat(machine.attach("b", 0))
        .containsExactly(new Output.Close<>("a", CloseCode.TAKEN_OVER));
    assertThat(delivery.attachment().isAttached("b")).isTrue();
    delivery.attachment().closed("a");
    assertThat(delivery.attachment().isAttached("b")).isTrue();
  }

  @Test
  void an_attach_on_a_channel_that_was_opened_earlier_changes_nothing() {
    delivery.attach("b", 2, Machine.message("tab", 0, 0), Compression.NONE, true);
    assertThat(delivery.attach("a", 1, Machine.message("tab", 0, 0), Compression.NONE, true))
        .containsExactly(new Output.Close<>("a", CloseCode.TAKEN_OVER));
    assertThat(delivery.attachment().isAttached("b")).isTrue();
  }

  @Test
  void another_instance_another_epoch_and_an_unknown_frame_are_gone() {
    machine.attach("a", 0);
    List<Output<String>> gone = List.of(new Output.Close<>("b", CloseCode.GONE));
    assertThat(machine.open("b", Machine.message("other", 0, 0))).isEqualTo(gone);
    assertThat(machine.open("b", new Attach("x", "tab", 0, 0, Set.of()))).isEqualTo(gone);
    assertThat(machine.open("b", Machine.message("tab", 1, 0))).isEqualTo(gone);
    machine.send(1);
    delivery.progress("a", new Progress(1, List.of()));
    assertThat(machine.open("b", Machine.message("tab", 0, 0))).isEqualTo(gone);
    assertThat(delivery.attachment().isAttached("a")).isTrue();
  }

  @Test
  void a_client_that_forgot_its_own_events_is_gone() {
    machine.attach("a", 0);
    delivery.progress("a", new Progress(0, Machine.events(1, 2)));
    assertThat(machine.open("b", Machine.message("tab", 0, 1)))
        .containsExactly(new Output.Close<>("b", CloseCode.GONE));
  }
}

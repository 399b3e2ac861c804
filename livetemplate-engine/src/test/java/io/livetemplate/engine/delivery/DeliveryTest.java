package io.livetemplate.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Event;
import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.engine.wire.ClientEvent;
import io.livetemplate.engine.wire.ClientMessage.Attach;
import io.livetemplate.engine.wire.ClientMessage.Progress;
import io.livetemplate.engine.wire.ClientMessage.Repair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DeliveryTest {
  private static final int WINDOW = 2;

  private static final Instant START = Instant.EPOCH;

  private final Doc first = new Doc(0);
  private final Delivery<Doc, String> delivery =
      new Delivery<>(
          "e",
          first,
          Known.of(Set.of(first.shape())),
          Doc.ENCODER,
          new Allowance(WINDOW, 1_000, Duration.ofSeconds(2)));

  @Test
  void an_attach_without_news_is_answered_by_an_acknowledgement() {
    attach("a", 0);
    assertThat(delivery.flush()).contains(new Output.Acknowledgement<>("a", 0, 0));
    delivery.ready("a");
    assertThat(delivery.flush()).isEmpty();
  }

  @Test
  void what_changed_before_the_attach_comes_as_one_frame() {
    delivery.content(new Doc(1));
    delivery.content(new Doc(2));
    attach("a", 0);
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "0 2 true", 1, 0));
  }

  @Test
  void a_full_window_merges() {
    attach("a", 0);
    send(1);
    send(2);
    send(3);
    delivery.ready("a");
    assertThat(delivery.flush()).isEmpty();
    delivery.content(new Doc(4));
    delivery.progress("a", new Progress(1, List.of()));
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "2 4 true", 3, 0));
  }

  @Test
  void a_channel_that_is_not_ready_gets_nothing() {
    delivery.attach("a", 1, message("tab", 0, 0), Compression.NONE, false);
    delivery.content(new Doc(1));
    assertThat(delivery.flush()).isEmpty();
    delivery.ready("a");
    assertThat(delivery.flush()).isPresent();
    assertThat(delivery.flush()).isEmpty();
  }

  @Test
  void an_attach_at_an_earlier_frame_forgets_what_was_lost() {
    attach("a", 0);
    send(1);
    send(2);
    delivery.closed("a");
    assertThat(attach("b", 1)).isEmpty();
    assertThat(delivery.flush()).contains(new Output.Frame<>("b", "1 2 true", 2, 0));
  }

  @Test
  void the_same_instance_takes_over() {
    attach("a", 0);
    assertThat(attach("b", 0)).containsExactly(new Output.Close<>("a", CloseCode.TAKEN_OVER));
    assertThat(delivery.isAttached("b")).isTrue();
    delivery.closed("a");
    assertThat(delivery.isAttached("b")).isTrue();
  }

  @Test
  void an_attach_on_a_channel_that_was_opened_earlier_changes_nothing() {
    delivery.attach("b", 2, message("tab", 0, 0), Compression.NONE, true);
    assertThat(delivery.attach("a", 1, message("tab", 0, 0), Compression.NONE, true))
        .containsExactly(new Output.Close<>("a", CloseCode.TAKEN_OVER));
    assertThat(delivery.isAttached("b")).isTrue();
  }

  @Test
  void another_instance_another_epoch_and_an_unknown_frame_are_gone() {
    attach("a", 0);
    List<Output<String>> gone = List.of(new Output.Close<>("b", CloseCode.GONE));
    assertThat(open("b", message("other", 0, 0))).isEqualTo(gone);
    assertThat(open("b", new Attach("x", "tab", 0, 0, Set.of()))).isEqualTo(gone);
    assertThat(open("b", message("tab", 1, 0))).isEqualTo(gone);
    send(1);
    delivery.progress("a", new Progress(1, List.of()));
    assertThat(open("b", message("tab", 0, 0))).isEqualTo(gone);
    assertThat(delivery.isAttached("a")).isTrue();
  }

  @Test
  void a_client_that_forgot_its_own_events_is_gone() {
    attach("a", 0);
    delivery.progress("a", new Progress(0, events(1, 2)));
    assertThat(open("b", message("tab", 0, 1)))
        .containsExactly(new Output.Close<>("b", CloseCode.GONE));
  }

  @Test
  void events_are_applied_once_and_settled_with_their_effect() {
    attach("a", 0);
    delivery.flush();
    assertThat(delivery.progress("a", new Progress(0, events(1, 2)))).hasSize(2);
    assertThat(delivery.progress("a", new Progress(0, events(1, 2)))).isEmpty();
    delivery.settled(1);
    delivery.outdate();
    delivery.settled(2);
    delivery.ready("a");
    assertThat(delivery.flush()).as("no word before the effect").isEmpty();
    delivery.content(new Doc(1));
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "0 1 true", 1, 2));
  }

  @Test
  void an_event_that_changes_nothing_is_acknowledged() {
    attach("a", 0);
    delivery.flush();
    delivery.ready("a");
    delivery.progress("a", new Progress(0, events(1)));
    delivery.content(new Doc(0));
    delivery.settled(1);
    assertThat(delivery.flush()).contains(new Output.Acknowledgement<>("a", 0, 1));
  }

  @Test
  void gaps_frames_of_the_future_and_a_second_attach_break_the_protocol() {
    List<Output<String>> broken = List.of(new Output.Close<>("a", CloseCode.PROTOCOL));
    attach("a", 0);
    assertThat(delivery.progress("a", new Progress(0, events(2)))).isEqualTo(broken);
    attach("a", 0);
    assertThat(delivery.progress("a", new Progress(7, List.of()))).isEqualTo(broken);
    attach("a", 0);
    assertThat(attach("a", 0)).isEqualTo(broken);
    assertThat(delivery.isAttached()).isFalse();
  }

  @Test
  void a_repair_sends_the_whole_even_when_nothing_changed() {
    attach("a", 0);
    delivery.flush();
    delivery.ready("a");
    delivery.repair("a", new Repair(Address.ROOT, Set.of(), OptionalLong.empty()));
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "-1 0 false []", 1, 0));
    delivery.ready("a");
    assertThat(delivery.flush()).isEmpty();
  }

  @Test
  void an_item_is_repaired_by_itself_when_nothing_was_under_way() {
    attached();
    delivery.repair("a", repair(List.of(1, 4)));
    delivery.repair("a", repair(List.of(2)));
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "-1 0 false [1,4] [2]", 1, 0));
  }

  @Test
  void with_a_frame_under_way_the_region_of_the_root_is_repaired() {
    attached();
    delivery.content(new Doc(1));
    delivery.flush();
    delivery.repair("a", repair(List.of(1, 4)));
    delivery.ready("a");
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "-1 1 false [1]", 2, 0));
  }

  @Test
  void a_client_may_say_that_it_had_applied_the_last_frame() {
    attached();
    delivery.content(new Doc(1));
    delivery.flush();
    delivery.repair("a", new Repair(new Address(List.of(1, 4)), Set.of(), OptionalLong.of(1)));
    delivery.ready("a");
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "-1 1 false [1,4]", 2, 0));
  }

  @Test
  void after_another_attach_items_may_have_other_addresses() {
    attached();
    delivery.repair("a", repair(List.of(1, 4)));
    attach("b", 0);
    assertThat(delivery.flush()).contains(new Output.Frame<>("b", "-1 0 false [1]", 1, 0));
  }

  @Test
  void many_repairs_are_one_of_everything() {
    attached();
    for (int item = 0; item < 20; item++) {
      delivery.repair("a", repair(List.of(1, item)));
    }
    Output<String> frame = delivery.flush().orElseThrow();
    assertThat(((Output.Frame<String>) frame).text()).contains(" []");
  }

  @Test
  void statics_that_a_client_turned_out_not_to_know_are_sent_again() {
    attached();
    delivery.repair("a", new Repair(Address.ROOT, Set.of(first.shape()), OptionalLong.empty()));
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "-1 0 true []", 1, 0));
    delivery.ready("a");
    delivery.repair("a", repair(List.of(1)));
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "-1 0 false [1]", 2, 0));
  }

  private void attached() {
    attach("a", 0);
    delivery.flush();
    delivery.ready("a");
  }

  private static Repair repair(List<Integer> steps) {
    return new Repair(new Address(steps), Set.of(), OptionalLong.empty());
  }

  @Test
  void heartbeats_and_notices_take_their_turn() {
    delivery.notice("broken");
    attach("a", 0);
    delivery.beat("a");
    assertThat(delivery.flush()).contains(new Output.Beat<>("a"));
    delivery.ready("a");
    assertThat(delivery.flush()).contains(new Output.Notice<>("a", "broken"));
    delivery.notice(null);
    attach("b", 0);
    assertThat(delivery.flush()).contains(new Output.Notice<>("b", null));
    attach("c", 0);
    assertThat(delivery.flush())
        .as("it may be lost with b")
        .contains(new Output.Notice<>("c", null));
  }

  @Test
  void whoever_is_not_ready_is_told_when_to_come_back_as_soon_as_it_is() {
    delivery.attach("a", 1, message("tab", 0, 0), Compression.NONE, false);
    delivery.content(new Doc(1));
    delivery.drain(Duration.ofSeconds(3));
    assertThat(delivery.flush()).isEmpty();
    delivery.ready("a");
    assertThat(delivery.flush()).contains(new Output.Later<>("a", Duration.ofSeconds(3)));
    assertThat(delivery.flush()).contains(new Output.Close<>("a", CloseCode.DRAINING));
    assertThat(delivery.flush()).isEmpty();
    delivery.drain(Duration.ofSeconds(3));
    assertThat(delivery.flush()).isEmpty();
  }

  @Test
  void a_notice_about_mended_content_does_not_overtake_that_content() {
    attach("a", 0);
    delivery.flush();
    delivery.content(new Doc(1));
    delivery.notice("mended");
    delivery.ready("a");
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "0 1 true", 1, 0));
    delivery.ready("a");
    assertThat(delivery.flush()).contains(new Output.Notice<>("a", "mended"));
  }

  @Test
  void a_tab_that_nobody_sees_is_sent_one_frame_in_two_seconds() {
    attach("a", 0);
    delivery.flush();
    delivery.hidden("a", true);
    delivery.ready("a");
    delivery.content(new Doc(1));
    assertThat(delivery.flush()).as("the first comes at once").isPresent();
    delivery.progress("a", new Progress(1, List.of()));
    delivery.ready("a");
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
    attach("a", 0);
    delivery.hidden("a", true);
    send(1);
    delivery.ready("a");
    delivery.content(new Doc(2));
    assertThat(delivery.flush()).isEmpty();
    delivery.beat("a");
    assertThat(delivery.flush()).as("a heartbeat is no frame").contains(new Output.Beat<>("a"));
    delivery.ready("a");
    delivery.hidden("b", false);
    assertThat(delivery.flush()).as("another channel says nothing of this one").isEmpty();
    delivery.hidden("a", false);
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "1 2 true", 2, 0));
    delivery.hidden("a", true);
    attach("b", 2);
    delivery.content(new Doc(3));
    assertThat(delivery.flush()).as("a new channel is seen until it says otherwise").isPresent();
  }

  @Test
  void beyond_the_weight_of_the_window_one_frame_is_sent_at_a_time() {
    var heavy = new Allowance(8, 2 * Doc.BYTES, Duration.ZERO);
    var machine =
        new Delivery<Doc, String>("e", first, Known.of(Set.of(first.shape())), Doc.ENCODER, heavy);
    machine.attach("a", 1, message("tab", 0, 0), Compression.NONE, true);
    machine.flush();
    int sent = 0;
    for (int version = 1; version < 6; version++) {
      machine.ready("a");
      machine.content(new Doc(version));
      sent += machine.flush().isPresent() ? 1 : 0;
    }
    assertThat(sent).as("two weigh more than the limit with their frames").isEqualTo(2);
    assertThat(machine.bytes()).isBetween(3 * Doc.BYTES, 3 * Doc.BYTES + 100);
    machine.progress("a", new Progress(1, List.of()));
    assertThat(machine.flush()).as("one is under way, and it is light enough").isPresent();
    machine.ready("a");
    machine.progress("a", new Progress(3, List.of()));
    assertThat(machine.bytes()).as("only what the client holds").isEqualTo(Doc.BYTES);
  }

  @Test
  void a_frame_that_is_heavier_than_the_window_is_sent_alone() {
    var none = new Allowance(8, 1, Duration.ZERO);
    var machine =
        new Delivery<Doc, String>("e", first, Known.of(Set.of(first.shape())), Doc.ENCODER, none);
    machine.attach("a", 1, message("tab", 0, 0), Compression.NONE, true);
    machine.content(new Doc(1));
    assertThat(machine.flush()).isPresent();
    machine.ready("a");
    machine.content(new Doc(2));
    assertThat(machine.flush()).isEmpty();
    machine.attach("b", 2, message("tab", 0, 0), Compression.NONE, true);
    assertThat(machine.flush()).contains(new Output.Frame<>("b", "0 2 true", 1, 0));
  }

  private List<Output<String>> attach(String channel, long n) {
    return open(channel, message("tab", n, 99));
  }

  private List<Output<String>> open(String channel, Attach message) {
    return delivery.attach(channel, 1, message, Compression.NONE, true);
  }

  private static Attach message(String instance, long n, long lastEvent) {
    return new Attach("e", instance, n, lastEvent, Set.of(0));
  }

  private void send(int version) {
    delivery.ready("a");
    delivery.content(new Doc(version));
    delivery.flush();
  }

  private static List<ClientEvent> events(long... numbers) {
    return LongStream.of(numbers).mapToObj(n -> new ClientEvent(n, Event.of("act"))).toList();
  }
}

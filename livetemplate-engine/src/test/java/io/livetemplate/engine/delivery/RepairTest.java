package io.livetemplate.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.strategy.Address;
import io.livetemplate.engine.wire.ClientMessage.Repair;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is sent to a client whose document is damaged. */
class RepairTest {
  private final Machine machine = new Machine();
  private final Delivery<Doc, String> delivery = machine.delivery;

  @Test
  void a_repair_sends_the_whole_even_when_nothing_changed() {
    machine.attach("a", 0);
    delivery.flush();
    delivery.attachment().ready("a");
    delivery.repair("a", new Repair(Address.ROOT, Set.of(), OptionalLong.empty()));
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "-1 0 false []", 1, 0));
    delivery.attachment().ready("a");
    assertThat(delivery.flush()).isEmpty();
  }

  @Test
  void an_item_is_repaired_by_itself_when_nothing_was_under_way() {
    machine.attachedAndReady();
    delivery.repair("a", Machine.repair(List.of(1, 4)));
    delivery.repair("a", Machine.repair(List.of(2)));
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "-1 0 false [1,4] [2]", 1, 0));
  }

  @Test
  void with_a_frame_under_way_the_region_of_the_root_is_repaired() {
    machine.attachedAndReady();
    delivery.content(new Doc(1));
    delivery.flush();
    delivery.repair("a", Machine.repair(List.of(1, 4)));
    delivery.attachment().ready("a");
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "-1 1 false [1]", 2, 0));
  }

  @Test
  void a_client_may_say_that_it_had_applied_the_last_frame() {
    machine.attachedAndReady();
    delivery.content(new Doc(1));
    delivery.flush();
    delivery.repair("a", new Repair(new Address(List.of(1, 4)), Set.of(), OptionalLong.of(1)));
    delivery.attachment().ready("a");
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "-1 1 false [1,4]", 2, 0));
  }

  @Test
  void after_another_attach_items_may_have_other_addresses() {
    machine.attachedAndReady();
    delivery.repair("a", Machine.repair(List.of(1, 4)));
    machine.attach("b", 0);
    assertThat(delivery.flush()).contains(new Output.Frame<>("b", "-1 0 false [1]", 1, 0));
  }

  @Test
  void many_repairs_are_one_of_everything() {
    machine.attachedAndReady();
    for (int item = 0; item < 20; item++) {
      delivery.repair("a", Machine.repair(List.of(1, item)));
    }
    Output<String> frame = delivery.flush().orElseThrow();
    assertThat(((Output.Frame<String>) frame).text()).contains(" []");
  }

  @Test
  void statics_that_a_client_turned_out_not_to_know_are_sent_again() {
    machine.attachedAndReady();
    delivery.repair(
        "a", new Repair(Address.ROOT, Set.of(new Doc(0).shape()), OptionalLong.empty()));
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "-1 0 true []", 1, 0));
    delivery.attachment().ready("a");
    delivery.repair("a", Machine.repair(List.of(1)));
    assertThat(delivery.flush()).contains(new Output.Frame<>("a", "-1 0 false [1]", 2, 0));
  }
}

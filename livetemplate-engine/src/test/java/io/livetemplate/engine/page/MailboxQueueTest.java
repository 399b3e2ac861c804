package io.livetemplate.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is not urgent waits for its turn, unless something urgent comes to the same page. */
class MailboxQueueTest {
  private static final Duration AT_ONCE = Duration.ofNanos(1);

  private final Deque<Runnable> turns = new ArrayDeque<>();
  private final List<String> done = new ArrayList<>();
  private final Mailbox mailbox = new Mailbox(Runnable::run, 2);

  @Test
  void it_waits_for_its_turn() {
    later("a");
    later("b");
    assertThat(done).isEmpty();
    assertThat(turns).as("one turn for both").hasSize(1);
    turns.remove().run();
    assertThat(done).containsExactly("a", "b");
    later("c");
    turns.remove().run();
    assertThat(done).last().isEqualTo("c");
  }

  @Test
  void something_urgent_takes_along_what_came_before_it() {
    later("a");
    mailbox.signal(() -> done.add("urgent"));
    assertThat(done).containsExactly("a", "urgent");
    later("b");
    assertThat(turns).hasSize(2);
    turns.remove().run();
    assertThat(done).containsExactly("a", "urgent", "b");
    turns.remove().run();
    assertThat(done).hasSize(3);
  }

  @Test
  void without_room_it_is_refused_after_a_while() {
    later("a");
    later("b");
    assertThat(mailbox.post(() -> done.add("c"), turns::add, AT_ONCE)).isFalse();
    turns.remove().run();
    assertThat(mailbox.post(() -> done.add("c"), turns::add, AT_ONCE)).isTrue();
    turns.remove().run();
    assertThat(done).containsExactly("a", "b", "c");
  }

  @Test
  void a_closed_one_swallows_it() {
    mailbox.close();
    later("a");
    assertThat(turns).isEmpty();
    assertThat(done).isEmpty();
  }

  private void later(String what) {
    assertThat(mailbox.post(() -> done.add(what), turns::add, AT_ONCE)).isTrue();
  }
}

package io.livetemplate.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MailboxTest {
  private static final Executor VIRTUAL = task -> Thread.ofVirtual().start(task);

  @Test
  void one_task_at_a_time_in_the_order_of_each_sender() throws InterruptedException {
    var mailbox = new Mailbox(VIRTUAL, 8);
    int senders = 20;
    int each = 500;
    var done = new CountDownLatch(senders * each);
    var running = new AtomicInteger();
    var overlaps = new AtomicInteger();
    List<List<Integer>> seen = new ArrayList<>();
    for (int i = 0; i < senders; i++) {
      seen.add(new ArrayList<>());
    }
    List<Thread> threads = new ArrayList<>();
    for (List<Integer> mine : seen) {
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                for (int i = 0; i < each; i++) {
                  int number = i;
                  mailbox.post(() -> {
                    overlaps.addAndGet(running.incrementAndGet() - 1);
                    mine.add(number);
                    running.decrementAndGet();
                    done.countDown();
                  });
                }
              }));
    }
    done.await();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(overlaps).hasValue(0);
    assertThat(seen).allSatisfy(mine -> assertThat(mine).isSorted().hasSize(each));
  }

  @Test
  void a_sender_waits_for_room_but_the_writer_itself_does_not() throws InterruptedException {
    var mailbox = new Mailbox(VIRTUAL, 1);
    var hold = new CountDownLatch(1);
    var held = new CountDownLatch(1);
    var done = new CountDownLatch(10);
    mailbox.post(() -> {
      for (int i = 0; i < 9; i++) {
        mailbox.post(done::countDown);
      }
      held.countDown();
      await(hold);
    });
    held.await();
    var sender = Thread.ofVirtual().start(() -> mailbox.post(done::countDown));
    while (sender.getState() != Thread.State.WAITING) {
      assertThat(sender.getState()).isNotEqualTo(Thread.State.TERMINATED);
      Thread.onSpinWait();
    }
    assertThat(mailbox.signal(() -> {})).as("signals do not wait").isTrue();
    hold.countDown();
    done.await();
    sender.join();
  }

  @Test
  void closing_lets_waiting_senders_go_and_does_what_waits() throws InterruptedException {
    var mailbox = new Mailbox(VIRTUAL, 1);
    var hold = new CountDownLatch(1);
    var ran = new CountDownLatch(2);
    mailbox.post(() -> {
      await(hold);
      ran.countDown();
    });
    var senders = new ArrayList<Thread>();
    for (int i = 0; i < 3; i++) {
      senders.add(Thread.ofVirtual().start(() -> mailbox.post(ran::countDown)));
    }
    mailbox.close();
    for (Thread sender : senders) {
      sender.join();
    }
    assertThat(mailbox.signal(() -> {})).isFalse();
    hold.countDown();
    assertThat(hold.getCount()).isZero();
  }

  @Test
  void a_task_that_throws_does_not_stop_the_next() throws InterruptedException {
    var mailbox = new Mailbox(VIRTUAL, 8);
    var done = new CountDownLatch(1);
    mailbox.post(() -> {
      throw new IllegalStateException("on purpose");
    });
    mailbox.post(done::countDown);
    done.await();
    assertThat(done.getCount()).isZero();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.livetemplate.api.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SerialReceiverTest {
  /** Counts without any protection: an overlap, or a missing happens-before, loses a call. */
  private static final class Log implements Receiver {
    final List<String> calls = new ArrayList<>();
    final AtomicInteger inside = new AtomicInteger();
    final CountDownLatch closed = new CountDownLatch(1);
    volatile boolean overlap;

    private void call(String call) {
      overlap |= inside.incrementAndGet() > 1 || !Thread.currentThread().isVirtual();
      calls.add(call);
      inside.decrementAndGet();
    }

    @Override
    public void opened(Channel channel) {
      call("opened");
    }

    @Override
    public void ready() {
      call("ready");
    }

    @Override
    public void received(String frame) {
      call(frame);
      if (frame.equals("throw")) {
        throw new IllegalStateException("asked to");
      }
    }

    @Override
    public void closed(int code) {
      call("closed " + code);
      closed.countDown();
    }
  }

  @Test
  void callsFromManyThreadsNeverOverlapAndNoneIsLost() throws Exception {
    Log log = new Log();
    Receiver serial = Receiver.serial(log, Thread::startVirtualThread);
    CyclicBarrier together = new CyclicBarrier(3);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      threads.execute(() -> {
        await(together);
        IntStream.range(0, 5000).forEach(i -> serial.received("r" + i));
      });
      threads.execute(() -> {
        await(together);
        IntStream.range(0, 5000).forEach(i -> serial.ready());
      });
      await(together);
    }
    serial.closed(1000);
    assertThat(log.closed.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(log.overlap).isFalse();
    assertThat(log.calls).hasSize(10_001).endsWith("closed 1000");
    assertThat(log.calls.stream().filter(call -> call.startsWith("r") && !call.equals("ready")))
        .containsExactlyElementsOf(IntStream.range(0, 5000).mapToObj(i -> "r" + i).toList());
  }

  @Test
  void receivedReturnsWhenTheTargetReturned() throws Exception {
    Log log = new Log();
    Receiver serial = Receiver.serial(log, Thread::startVirtualThread);
    serial.received("from a platform thread");
    Thread.ofVirtual().start(() -> serial.received("from a virtual one")).join();
    assertThat(log.calls).containsExactly("from a platform thread", "from a virtual one");
    assertThat(log.overlap).isFalse();
  }

  @Test
  void whatTheTargetThrowsStopsNothing() throws Exception {
    Log log = new Log();
    Receiver serial = Receiver.serial(log, Thread::startVirtualThread);
    serial.received("throw");
    serial.received("after");
    assertThat(log.calls).containsExactly("throw", "after");
  }

  @Test
  void nothingComesAfterClosed() throws Exception {
    Log log = new Log();
    Receiver serial = Receiver.serial(log, Thread::startVirtualThread);
    serial.closed(1006);
    serial.closed(1000);
    serial.received("late");
    assertThat(log.calls).containsExactly("closed 1006");
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.livetemplate.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Bound;
import io.livetemplate.tck.peer.HttpPeer;
import io.livetemplate.tck.peer.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Rules about the platform threads of a listener: what begins in a thread group stays in it, so
 * these threads are told from those of others that run at the same time.
 */
abstract class ThreadRules extends StopRules {
  private final ThreadGroup group = new ThreadGroup("rule");

  /** Nothing is opened before start, and no thread begun. */
  @Test
  public void creatingStartsNothing() throws Exception {
    assertTrue(transport().id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), "lower-case id");
    create();
    inGroup(this::create);
    assertEquals(List.of(), alive(), "threads begun before start()");
  }

  private int create() {
    Settings settings = Settings.of(Map.of());
    transport().listener(settings);
    transport().carrier(settings);
    return 0;
  }

  /** No platform thread of the listener outlives its stop. */
  @Test
  public void stopEndsItsThreads() throws Exception {
    // What is begun once for all, by whoever comes first, is not this listener's.
    startAndStop();
    inGroup(this::startAndStop);
    for (Thread thread : alive()) {
      thread.join(Patience.must());
      assertFalse(thread.isAlive(), thread + " outlives the listener");
    }
  }

  private int startAndStop() throws Exception {
    Bound bound = start();
    HttpPeer.once(bound.port(), PAGE);
    bound.stop(Duration.ofSeconds(10));
    return bound.port();
  }

  private void inGroup(Callable<Integer> task) throws Exception {
    FutureTask<Integer> future = new FutureTask<>(task);
    Thread thread = new Thread(group, future, "rule");
    thread.start();
    future.get();
    thread.join();
  }

  private List<Thread> alive() {
    Thread[] threads = new Thread[1000];
    return Stream.of(threads).limit(group.enumerate(threads)).toList();
  }
}

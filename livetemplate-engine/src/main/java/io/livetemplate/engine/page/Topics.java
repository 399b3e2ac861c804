package io.livetemplate.engine.page;

import io.livetemplate.api.Subscription;
import io.livetemplate.api.Topic;
import io.livetemplate.api.broker.Broker;
import io.livetemplate.api.settings.Limits;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * Takes published messages to the pages that subscribed: one message after the other, and each to
 * all pages before the next, so that the order of a topic is the order at every page. The pages
 * work on them through a {@link RunQueue}. Thread-safe.
 */
public final class Topics {
  private final Map<String, Set<Subscriber>> subscribers = new ConcurrentHashMap<>();
  private final Mailbox messages;
  private final Executor queue;
  private final Duration patience;
  private final FutureTask<Broker.Link> link;
  private volatile boolean closed;

  /** What a page does with a message. */
  interface Subscriber {
    /**
     * Takes a message.
     *
     * @param queue runs the page's work
     * @param patience how long to wait for room
     */
    void take(Object message, Executor queue, Duration patience);
  }

  Topics(PageContext context) {
    this.messages = new Mailbox(context.threads(), context.settings().get(Limits.TOPIC_QUEUE));
    this.queue = new RunQueue(context.threads(), context.settings().get(Limits.TOPIC_WORKERS));
    this.patience = context.settings().get(Limits.HANDLING);
    this.link =
        new FutureTask<>(() -> context.broker().join(context.application(), this::received));
  }

  /** {@return the topic of that name} */
  public Topic topic(String name) {
    return new Named(name, this);
  }

  private record Named(String name, Topics topics) implements Topic {
    @Override
    public void publish(Object message) {
      if (!topics.closed) {
        topics.link().publish(name, message);
      }
    }
  }

  Subscription subscribe(String topic, Subscriber subscriber) {
    link();
    subscribers.compute(
        topic,
        (name, all) -> {
          Set<Subscriber> more = all == null ? ConcurrentHashMap.newKeySet() : all;
          more.add(subscriber);
          return more;
        });
    return () -> remove(topic, subscriber);
  }

  private void remove(String topic, Subscriber subscriber) {
    subscribers.computeIfPresent(
        topic,
        (name, all) -> {
          all.remove(subscriber);
          return all.isEmpty() ? null : all;
        });
  }

  /** {@return how many subscriptions there are} */
  int size() {
    return subscribers.values().stream().mapToInt(Set::size).sum();
  }

  private void received(String topic, Object message) {
    messages.post(() -> deliver(topic, message));
  }

  private void deliver(String topic, Object message) {
    for (Subscriber subscriber : subscribers.getOrDefault(topic, Set.of())) {
      subscriber.take(message, queue, patience);
    }
  }

  /** The connection to the broker, made when a topic is first used. */
  private Broker.Link link() {
    link.run();
    try {
      return link.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the broker connects", e);
    }
  }

  /** Leaves the broker; what is published from now on reaches nobody. */
  void close() {
    closed = true;
    if (link.state() == Future.State.SUCCESS) {
      link.resultNow().close();
    }
    messages.close();
  }
}

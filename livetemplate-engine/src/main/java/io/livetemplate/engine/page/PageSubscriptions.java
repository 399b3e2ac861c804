package io.livetemplate.engine.page;

import io.livetemplate.api.Subscription;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The topics that one page hears; they end with it. Thread-safe. */
final class PageSubscriptions {
  private final Topics topics;
  private final Set<Subscription> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  PageSubscriptions(Topics topics) {
    this.topics = topics;
  }

  Subscription add(String topic, Topics.Subscriber subscriber) {
    Subscription made = topics.subscribe(topic, subscriber);
    open.add(made);
    if (closed) {
      made.close();
    }
    return () -> {
      made.close();
      open.remove(made);
    };
  }

  void close() {
    closed = true;
    open.forEach(Subscription::close);
  }
}

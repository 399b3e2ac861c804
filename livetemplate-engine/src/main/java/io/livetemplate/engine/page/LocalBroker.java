package io.livetemplate.engine.page;

import io.livetemplate.api.broker.Broker;

/** Topics of one process. */
public final class LocalBroker implements Broker {
  /** A broker without anything to connect to. */
  public LocalBroker() {}

  @Override
  public String id() {
    return "local";
  }

  @Override
  public Link join(String application, Inbox inbox) {
    return new Link() {
      @Override
      public void publish(String topic, Object message) {
        inbox.received(topic, message);
      }

      @Override
      public void close() {}
    };
  }
}

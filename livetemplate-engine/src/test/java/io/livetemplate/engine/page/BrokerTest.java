package io.livetemplate.engine.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.livetemplate.api.broker.Broker;
import io.livetemplate.api.error.ListenException;
import io.livetemplate.engine.fixture.MemoryChannel;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BrokerTest {
  @Test
  void the_broker_is_joined_when_a_topic_is_first_used_and_left_at_the_end() throws Exception {
    var told = new ConcurrentLinkedQueue<String>();
    var broker = new Recording(told);
    Pages clustered = BrokerPages.of(Runnable::run, broker, 4);
    assertThat(told).isEmpty();
    LiveRoute<String> listening = RegistryTest.route(clustered);
    listening.subscribe("orders", String.class, (model, text) -> text);
    MemoryChannel channel = RegistryTest.attach(RegistryTest.open(listening, "192.0.2.1"));
    channel.take();
    clustered.topics().topic("orders").publish("here");
    assertThat(told).containsExactly("join shop", "publish orders here");
    assertThat(channel.take()).as("what the broker does not bring does not come").isEmpty();
    broker.inbox.received("orders", "from another node");
    assertThat(channel.take()).containsExactly("[1,0,\"v1 from another node\"]");
    assertThat(clustered.close(Duration.ofSeconds(1))).isTrue();
    clustered.topics().topic("orders").publish("late");
    assertThat(told).last().isEqualTo("close");
  }

  @Test
  void a_broker_that_cannot_be_joined_says_so_to_whoever_publishes() {
    Broker broken =
        new Broker() {
          @Override
          public String id() {
            return "broken";
          }

          @Override
          public Link join(String application, Inbox inbox) {
            throw new ListenException("no broker", new IOException());
          }
        };
    Pages alone = BrokerPages.of(Runnable::run, broken, 4);
    assertThatExceptionOfType(ListenException.class)
        .isThrownBy(() -> alone.topics().topic("a").publish("x"));
  }

  /** Notes what it is told. */
  private static final class Recording implements Broker {
    private final ConcurrentLinkedQueue<String> told;
    private Inbox inbox = (topic, message) -> {};

    Recording(ConcurrentLinkedQueue<String> told) {
      this.told = told;
    }

    @Override
    public String id() {
      return "recording";
    }

    @Override
    public Link join(String application, Inbox box) {
      told.add("join " + application);
      inbox = box;
      return new Link() {
        @Override
        public void publish(String topic, Object message) {
          told.add("publish " + topic + " " + message);
        }

        @Override
        public void close() {
          told.add("close");
        }
      };
    }
  }
}

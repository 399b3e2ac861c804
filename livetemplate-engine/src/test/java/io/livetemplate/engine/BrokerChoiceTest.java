package io.livetemplate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.livetemplate.api.Application;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.broker.Broker;
import io.livetemplate.api.error.ConfigurationException;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrokerChoiceTest {
  private final List<String> published = new ArrayList<>();

  @Test
  void two_brokers_are_named_with_the_property_that_chooses() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> builder().build())
        .withMessageMatching(
            "more than one broker was found: one \\(.*Noting\\), two \\(.*Noting\\); keep one on"
                + " the path, or choose by the property livetemplate.broker, such as"
                + " -Dlivetemplate.broker=one");
  }

  @Test
  void the_property_chooses() {
    Application app = builder().set("broker", "two").build();
    app.topic("orders").publish("x");
    assertThat(app.topic("orders").name()).isEqualTo("orders");
    assertThat(published).containsExactly("two orders x");
  }

  @Test
  void a_choice_that_is_not_there_lists_what_is() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> builder().set("broker", "three").build())
        .withMessageMatching(
            "livetemplate.broker=three names no broker; there are: one \\(.*\\), two \\(.*\\)");
  }

  private LiveTemplate.Builder builder() {
    return LiveTemplate.builder(MethodHandles.lookup())
        .broker(new Noting("one", published))
        .broker(new Noting("two", published));
  }

  /** Notes what is published. */
  private record Noting(String id, List<String> published) implements Broker {
    @Override
    public Link join(String application, Inbox inbox) {
      return new Link() {
        @Override
        public void publish(String topic, Object message) {
          published.add(id + " " + topic + " " + message);
        }

        @Override
        public void close() {}
      };
    }
  }
}

package io.livetemplate.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Subscription;
import io.livetemplate.engine.fixture.Memory;
import io.livetemplate.engine.fixture.MemoryChannel;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TopicsTest {
  private final Memory memory = new Memory(Map.of());
  private final Pages pages = new Pages(memory.context, memory.tokens);
  private final LiveRoute<String> route = RegistryTest.route(pages);

  @Test
  void a_message_changes_the_model_of_every_page_that_subscribed() throws Exception {
    route.subscribe("orders", Integer.class, (model, order) -> model + " " + order);
    List<MemoryChannel> channels =
        List.of(RegistryTest.attach(open()), RegistryTest.attach(open()));
    channels.forEach(MemoryChannel::take);
    pages.topics().topic("orders").publish(17);
    pages.topics().topic("orders").publish("of another type");
    pages.topics().topic("others").publish(18);
    for (MemoryChannel channel : channels) {
      assertThat(channel.take()).containsExactly("[1,0,\"v1 start 17\"]");
    }
  }

  @Test
  void what_ended_gets_nothing_and_leaves_nothing() throws Exception {
    LivePage<String> page = open();
    MemoryChannel channel = RegistryTest.attach(page);
    channel.take();
    Subscription early = page.subscribe("a", String.class, (model, text) -> text);
    page.subscribe("b", String.class, (model, text) -> text);
    early.close();
    early.close();
    pages.topics().topic("a").publish("unheard");
    assertThat(channel.take()).isEmpty();
    assertThat(pages.topics().size()).isEqualTo(1);
    channel.breaks();
    memory.time.pass(Duration.ofMinutes(6));
    assertThat(page.isOpen()).isFalse();
    assertThat(pages.topics().size()).isZero();
    page.subscribe("c", String.class, (model, text) -> text);
    assertThat(pages.topics().size()).isZero();
  }

  @Test
  void a_handler_that_fails_keeps_the_model_and_the_subscription() throws Exception {
    route.subscribe(
        "orders",
        String.class,
        (model, text) -> {
          if (text.equals("bad")) {
            throw new IOException("on purpose");
          }
          return text;
        });
    MemoryChannel channel = RegistryTest.attach(open());
    channel.take();
    pages.topics().topic("orders").publish("bad");
    pages.topics().topic("orders").publish("good");
    assertThat(channel.take()).containsExactly("[1,0,\"v1 good\"]");
  }

  @Test
  void a_handler_may_publish_to_a_topic_that_its_own_page_listens_to() throws Exception {
    route.subscribe("chat", String.class, (model, text) -> model + " " + text);
    route.on(
        "say",
        (model, event) -> {
          pages.topics().topic("chat").publish(event.value().orElse(""));
          return model;
        });
    MemoryChannel channel = RegistryTest.attach(open());
    channel.take();
    channel.says("[0,[[1,\"say\",\"hello\"]]]");
    assertThat(channel.take()).last().asString().endsWith("\"v1 start hello\"]");
  }

  private LivePage<String> open() throws Exception {
    return RegistryTest.open(route, "192.0.2.1");
  }
}

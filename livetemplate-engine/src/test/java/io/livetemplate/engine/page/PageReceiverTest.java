package io.livetemplate.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.engine.fixture.MemoryChannel;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Clients that say too much, too little or the wrong thing. */
class PageReceiverTest {
  private final Site site = new Site();

  @Test
  void events_beyond_the_rate_delay_reading_and_then_close() throws Exception {
    site.route.on("e", (model, event) -> model);
    MemoryChannel channel = Site.attached(site.open());
    channel.says("[0,[" + events(1, 5) + "]]");
    assertThat(site.memory.pauses).containsExactly(Duration.ZERO);
    channel.says("[0,[" + events(6, 25) + "]]");
    assertThat(site.memory.pauses.getLast()).isEqualTo(Duration.ofSeconds(2));
    channel.take();
    channel.says("[0,[" + events(26, 200) + "]]");
    assertThat(channel.take()).as("what was read is settled all the same").contains("[0,200]");
    assertThat(channel.code()).contains(CloseCode.OVERLOAD);
  }

  @Test
  void whoever_comes_back_with_a_debt_is_not_listened_to() throws Exception {
    site.route.on("e", (model, event) -> model);
    LivePage<String> page = site.open();
    Site.attached(page).says("[0,[" + events(1, 200) + "]]");
    MemoryChannel again = Site.attached(page);
    again.take();
    again.says("[0,[" + events(201, 201) + "]]");
    assertThat(again.code()).contains(CloseCode.OVERLOAD);
    assertThat(again.take()).isEmpty();
    site.memory.time.pass(Duration.ofSeconds(20));
    MemoryChannel later = Site.attached(page);
    later.take();
    later.says("[0,[" + events(201, 201) + "]]");
    assertThat(later.take()).containsExactly("[0,201]");
  }

  @Test
  void silence_is_answered_by_a_heartbeat_and_then_by_the_end() throws Exception {
    MemoryChannel channel = Site.attached(site.open());
    channel.take();
    site.memory.time.pass(Duration.ofSeconds(26));
    assertThat(channel.take()).containsExactly("[\"beat\"]");
    assertThat(channel.pings()).isEqualTo(1);
    channel.says("[\"beat\"]");
    site.memory.time.pass(Duration.ofSeconds(30));
    assertThat(channel.code()).isEmpty();
    site.memory.time.pass(Duration.ofSeconds(20));
    assertThat(channel.code()).contains(CloseCode.NORMAL);
  }

  @Test
  void a_browser_whose_attach_got_lost_is_not_told_to_fetch_the_page_and_lose_its_events()
      throws Exception {
    MemoryChannel silent = MemoryChannel.open(Site.receiver(site.open()));
    site.memory.time.pass(Duration.ofSeconds(50));
    assertThat(silent.code()).contains(CloseCode.NORMAL);
  }

  @Test
  void a_channel_that_says_anything_before_it_attaches_is_closed() throws Exception {
    MemoryChannel rude = MemoryChannel.open(Site.receiver(site.open())).says("[0]");
    assertThat(rude.code()).contains(CloseCode.PROTOCOL);
    MemoryChannel garbled = Site.attached(site.open()).says("what?");
    assertThat(garbled.code()).contains(CloseCode.PROTOCOL);
  }

  private static String events(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(number -> "[" + number + ",\"e\"]")
        .collect(Collectors.joining(","));
  }
}

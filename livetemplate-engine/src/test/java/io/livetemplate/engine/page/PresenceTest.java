package io.livetemplate.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.PageChannel;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.engine.fixture.MemoryChannel;
import io.livetemplate.engine.fixture.PlainTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An application sees over which channel a page talks, and hears of each change. */
class PresenceTest {
  private final Site site = new Site();
  private final List<String> seen = new ArrayList<>();

  @Test
  void a_switch_to_polling_and_back_is_seen_by_the_application() throws Exception {
    site.route.connected(page -> seen.add(page.channel().map(PageChannel::kind).orElse("none")));
    LivePage<String> page = site.open();
    assertThat(page.channel()).isEmpty();
    MemoryChannel socket = attach(page, "websocket");
    assertThat(page.channel())
        .contains(new PageChannel("websocket", Compression.NONE, site.memory.time.instant()));
    socket.breaks();
    assertThat(page.channel()).isEmpty();
    site.memory.time.pass(Duration.ofSeconds(3));
    MemoryChannel polling = attach(page, "polling");
    assertThat(page.channel())
        .contains(new PageChannel("polling", Compression.NONE, site.memory.time.instant()));
    site.memory.time.pass(Duration.ofSeconds(30));
    attach(page, "websocket");
    assertThat(polling.code()).contains(CloseCode.TAKEN_OVER);
    assertThat(seen).containsExactly("websocket", "none", "polling", "websocket");
  }

  @Test
  void what_is_said_on_a_channel_leaves_its_beginning_as_it_is() throws Exception {
    LivePage<String> page = site.open();
    MemoryChannel channel = attach(page, "websocket");
    var before = page.channel();
    site.memory.time.pass(Duration.ofSeconds(5));
    channel.says("[0,[[1,\"nobody\"]]]");
    assertThat(page.channel()).isEqualTo(before);
  }

  @Test
  void the_end_of_a_page_is_told_to_closed_alone() throws Exception {
    site.route.connected(page -> seen.add("connected"));
    site.route.closed(page -> seen.add("closed, " + page.channel()));
    LivePage<String> page = site.open();
    attach(page, "websocket");
    site.pages.close(Duration.ofSeconds(1));
    assertThat(seen).containsExactly("connected", "closed, Optional.empty");
  }

  @Test
  void who_is_told_may_show_it_in_the_page() throws Exception {
    site.route.connected(
        page -> page.update(model -> page.channel().map(PageChannel::kind).orElse("none")));
    MemoryChannel channel = attach(site.open(), "polling");
    assertThat(channel.take()).containsExactly("[0,0]", "[1,0,\"v1 polling\"]");
  }

  private static MemoryChannel attach(LivePage<?> page, String kind) {
    return MemoryChannel.open(page.receiver(PlainTokens.lasting(page.id())), kind)
        .says("[\"" + page.epoch() + "\",\"tab\",0,0,[]]");
  }
}

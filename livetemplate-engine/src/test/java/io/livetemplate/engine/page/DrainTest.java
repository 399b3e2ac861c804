package io.livetemplate.engine.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.livetemplate.api.Page;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.engine.fixture.MemoryChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The server stops. */
class DrainTest {
  private final Site site = new Site();

  @Test
  void draining_and_closing_tell_channels_and_listeners() throws Exception {
    List<Page<String>> closed = new ArrayList<>();
    site.route.closed(closed::add);
    LivePage<String> page = site.open();
    MemoryChannel channel = Site.attached(page);
    MemoryChannel early = MemoryChannel.open(Site.receiver(page));
    page.update(model -> "last");
    channel.take();
    site.pages.drain(Duration.ZERO);
    assertThat(channel.take()).singleElement().asString().matches("\\[\"later\",\\d{1,3}]");
    assertThat(channel.code()).contains(CloseCode.DRAINING);
    assertThat(early.code()).contains(CloseCode.DRAINING);
    assertThat(early.take()).isEmpty();
    assertThat(page.isOpen()).isTrue();
    assertThat(site.pages.close(Duration.ofSeconds(1))).isTrue();
    assertThat(closed).containsExactly(page);
    assertThatExceptionOfType(PagesFullException.class).isThrownBy(site::open);
  }

  @Test
  void channels_of_a_server_that_stops_come_back_at_different_times() throws Exception {
    Set<String> times = new HashSet<>();
    List<MemoryChannel> channels =
        List.of(Site.attached(site.open()), Site.attached(site.open()), Site.attached(site.open()));
    channels.forEach(MemoryChannel::take);
    site.pages.drain(Duration.ZERO);
    channels.forEach(channel -> times.addAll(channel.take()));
    assertThat(times).hasSize(3);
  }
}

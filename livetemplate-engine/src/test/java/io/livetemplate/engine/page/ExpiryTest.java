package io.livetemplate.engine.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.livetemplate.api.Page;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.engine.fixture.MemoryChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages that nobody comes for, or comes back to, and their places. */
class ExpiryTest {
  private final Site site = new Site();

  @Test
  void a_page_nobody_attaches_to_expires_and_gives_back_everything() throws Exception {
    List<Page<String>> closed = new ArrayList<>();
    site.route.closed(closed::add);
    LivePage<String> page = site.open();
    site.memory.time.pass(Duration.ofSeconds(119));
    assertThat(page.isOpen()).isTrue();
    site.memory.time.pass(Duration.ofSeconds(3));
    assertThat(page.isOpen()).isFalse();
    assertThat(closed).containsExactly(page);
    assertThat(site.pages.size()).isZero();
    assertThat(site.route.pages()).isEmpty();
    assertThat(site.memory.time.waiting()).as("tasks of the clock").isZero();
    page.update(model -> "ignored");
    assertThat(Site.attached(page).code()).contains(CloseCode.GONE);
  }

  @Test
  void a_detached_page_waits_and_goes_on_where_it_was() throws Exception {
    LivePage<String> page = site.open();
    MemoryChannel channel = Site.attached(page);
    site.memory.time.pass(Duration.ofSeconds(10));
    channel.breaks();
    page.update(model -> "meanwhile");
    site.memory.time.pass(Duration.ofMinutes(4));
    channel = Site.attached(page);
    assertThat(channel.take()).containsExactly("[1,0,\"v1 meanwhile\"]");
    channel.breaks();
    site.memory.time.pass(Duration.ofMinutes(5).plusSeconds(2));
    assertThat(page.isOpen()).isFalse();
  }

  @Test
  void the_limit_of_pages_holds_and_is_given_back() throws Exception {
    List<LivePage<String>> three = List.of(site.open(), site.open(), site.open());
    three.forEach(page -> Site.attached(page).breaks());
    assertThatExceptionOfType(PagesFullException.class).isThrownBy(site::open);
    site.memory.time.pass(Duration.ofMinutes(6));
    assertThat(site.open().isOpen()).isTrue();
  }
}

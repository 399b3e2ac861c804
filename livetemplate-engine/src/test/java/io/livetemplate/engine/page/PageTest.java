package io.livetemplate.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Template;
import io.livetemplate.engine.fixture.MemoryChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
  private final Site site = new Site();

  @Test
  void an_event_changes_the_model_and_is_settled_in_the_same_frame() throws Exception {
    site.route.on("add", (model, event) -> model + event.value().orElse("!"));
    MemoryChannel channel = Site.attached(site.open());
    assertThat(channel.take()).containsExactly("[0,0]");
    channel.says("[0,[[1,\"add\",\"a\"],[2,\"add\",null]]]");
    assertThat(channel.take()).containsExactly("[1,2,\"v1 starta!\"]");
    channel.says("[1,[[2,\"add\",null],[3,\"add\",\"b\"]]]");
    assertThat(channel.take()).containsExactly("[2,3,\"v1 starta!b\"]");
  }

  @Test
  void failing_and_unknown_events_are_settled() throws Exception {
    site.route.on(
        "fail",
        (model, event) -> {
          throw new java.io.IOException("on purpose");
        });
    MemoryChannel channel = Site.attached(site.open());
    channel.take();
    channel.says("[0,[[1,\"fail\"],[2,\"nobody\"]]]");
    assertThat(channel.take()).containsExactly("[0,2]");
  }

  @Test
  void a_model_that_cannot_be_rendered_leaves_the_last_good_content() throws Exception {
    LivePage<String> page = site.open();
    MemoryChannel channel = Site.attached(page);
    channel.take();
    page.update(model -> "good");
    page.update(model -> "unfit");
    page.update(model -> "riddle");
    assertThat(channel.take()).containsExactly("[1,0,\"v1 good\"]");
    page.update(model -> "better");
    assertThat(channel.take()).containsExactly("[2,0,\"v1 better\"]");
  }

  @Test
  void a_slow_channel_gets_one_merged_change() throws Exception {
    LivePage<String> page = site.open();
    MemoryChannel channel = MemoryChannel.openSlow(Site.receiver(page));
    channel.says(Site.attach(page, "tab", 0));
    for (int i = 0; i < 100; i++) {
      String model = "m" + i;
      page.update(before -> model);
    }
    assertThat(channel.take()).containsExactly("[0,0]");
    channel.flushed();
    assertThat(channel.take()).containsExactly("[1,0,\"v1 m99\"]");
  }

  @Test
  void open_pages_move_to_another_template_keeping_their_model() throws Exception {
    LivePage<String> early = site.open();
    MemoryChannel channel = Site.attached(site.open());
    channel.take();
    site.route.template(Template.of("v2 ", String.class));
    assertThat(channel.take()).containsExactly("[1,0,\"v2 start\"]");
    assertThat(Site.attached(early).take()).containsExactly("[1,0,\"v2 start\"]");
  }

  @Test
  void a_notice_is_shown_on_pages_of_now_and_later() throws Exception {
    MemoryChannel channel = Site.attached(site.open());
    channel.take();
    site.route.notice("broken");
    assertThat(channel.take()).containsExactly("[\"notice\",\"broken\"]");
    MemoryChannel later = Site.attached(site.open());
    assertThat(later.take()).containsExactly("[\"notice\",\"broken\"]", "[0,0]");
    site.route.notice(null);
    assertThat(later.take()).containsExactly("[\"notice\",null]");
  }

  @Test
  void a_repair_sends_the_content_anew() throws Exception {
    MemoryChannel channel = Site.attached(site.open());
    channel.take();
    channel.says("[\"repair\",[1,2]]");
    assertThat(channel.take()).containsExactly("[1,0,\"v1 start\"]");
  }

  @Test
  void a_hidden_tab_is_sent_something_every_other_second() throws Exception {
    LivePage<String> page = site.open();
    MemoryChannel channel = Site.attached(page);
    channel.says("[\"hidden\"]").take();
    List<String> got = new ArrayList<>();
    for (int second = 0; second < 10; second++) {
      page.update(model -> model + ".");
      site.memory.time.pass(Duration.ofSeconds(1));
      List<String> now = channel.take();
      got.addAll(now);
      now.forEach(frame -> channel.says("[" + got.size() + "]"));
    }
    assertThat(got).hasSizeBetween(4, 6);
    page.update(model -> "seen");
    channel.says("[\"visible\"]");
    assertThat(channel.take()).singleElement().asString().endsWith("\"v1 seen\"]");
    site.memory.time.pass(Duration.ofSeconds(5));
    assertThat(channel.take()).isEmpty();
  }
}

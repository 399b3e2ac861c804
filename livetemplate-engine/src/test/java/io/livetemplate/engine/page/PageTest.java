package io.livetemplate.engine.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.livetemplate.api.Page;
import io.livetemplate.api.Request;
import io.livetemplate.api.Template;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.engine.fixture.Memory;
import io.livetemplate.engine.fixture.MemoryChannel;
import io.livetemplate.engine.fixture.PlainTokens;
import io.livetemplate.engine.fixture.TextTemplate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final Hookup NONE = new Hookup("", "");
  private static final Request REQUEST = Requests.from("192.0.2.1");

  private final Memory memory =
      new Memory(Map.of("pages", "3", "events-per-second", "10", "event-burst", "5"));
  private final Pages pages = new Pages(memory.context, memory.tokens);
  private final LiveRoute<String> route =
      new LiveRoute<>(
          "/",
          pages,
          template -> new TextTemplate(template.name()),
          Template.of("v1 ", String.class),
          request -> "start");

  @Test
  void an_event_changes_the_model_and_is_settled_in_the_same_frame() throws Exception {
    route.on("add", (model, event) -> model + event.value().orElse("!"));
    MemoryChannel channel = attached(open());
    assertThat(channel.take()).containsExactly("[0,0]");
    channel.says("[0,[[1,\"add\",\"a\"],[2,\"add\",null]]]");
    assertThat(channel.take()).containsExactly("[1,2,\"v1 starta!\"]");
    channel.says("[1,[[2,\"add\",null],[3,\"add\",\"b\"]]]");
    assertThat(channel.take()).containsExactly("[2,3,\"v1 starta!b\"]");
  }

  @Test
  void failing_and_unknown_events_are_settled() throws Exception {
    route.on(
        "fail",
        (model, event) -> {
          throw new java.io.IOException("on purpose");
        });
    MemoryChannel channel = attached(open());
    channel.take();
    channel.says("[0,[[1,\"fail\"],[2,\"nobody\"]]]");
    assertThat(channel.take()).containsExactly("[0,2]");
  }

  @Test
  void a_model_that_cannot_be_rendered_leaves_the_last_good_content() throws Exception {
    LivePage<String> page = open();
    MemoryChannel channel = attached(page);
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
    LivePage<String> page = open();
    MemoryChannel channel = MemoryChannel.openSlow(receiver(page));
    channel.says(attach(page, "tab", 0));
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
    LivePage<String> early = open();
    MemoryChannel channel = attached(open());
    channel.take();
    route.template(Template.of("v2 ", String.class));
    assertThat(channel.take()).containsExactly("[1,0,\"v2 start\"]");
    assertThat(attached(early).take()).containsExactly("[1,0,\"v2 start\"]");
  }

  @Test
  void a_notice_is_shown_on_pages_of_now_and_later() throws Exception {
    MemoryChannel channel = attached(open());
    channel.take();
    route.notice("broken");
    assertThat(channel.take()).containsExactly("[\"notice\",\"broken\"]");
    MemoryChannel later = attached(open());
    assertThat(later.take()).containsExactly("[\"notice\",\"broken\"]", "[0,0]");
    route.notice(null);
    assertThat(later.take()).containsExactly("[\"notice\",null]");
  }

  @Test
  void a_page_nobody_attaches_to_expires_and_gives_back_everything() throws Exception {
    List<Page<String>> closed = new ArrayList<>();
    route.closed(closed::add);
    LivePage<String> page = open();
    memory.time.pass(Duration.ofSeconds(119));
    assertThat(page.isOpen()).isTrue();
    memory.time.pass(Duration.ofSeconds(3));
    assertThat(page.isOpen()).isFalse();
    assertThat(closed).containsExactly(page);
    assertThat(pages.size()).isZero();
    assertThat(route.pages()).isEmpty();
    assertThat(memory.time.waiting()).as("tasks of the clock").isZero();
    page.update(model -> "ignored");
    assertThat(attached(page).code()).contains(CloseCode.GONE);
  }

  @Test
  void a_detached_page_waits_and_goes_on_where_it_was() throws Exception {
    LivePage<String> page = open();
    MemoryChannel channel = attached(page);
    memory.time.pass(Duration.ofSeconds(10));
    channel.breaks();
    page.update(model -> "meanwhile");
    memory.time.pass(Duration.ofMinutes(4));
    channel = attached(page);
    assertThat(channel.take()).containsExactly("[1,0,\"v1 meanwhile\"]");
    channel.breaks();
    memory.time.pass(Duration.ofMinutes(5).plusSeconds(2));
    assertThat(page.isOpen()).isFalse();
  }

  @Test
  void the_limit_of_pages_holds_and_is_given_back() throws Exception {
    List<LivePage<String>> three = List.of(open(), open(), open());
    three.forEach(page -> attached(page).breaks());
    assertThatExceptionOfType(PagesFullException.class).isThrownBy(this::open);
    memory.time.pass(Duration.ofMinutes(6));
    assertThat(open().isOpen()).isTrue();
  }

  @Test
  void a_factory_that_fails_takes_no_place() {
    var failing =
        new LiveRoute<String>(
            "/f",
            pages,
            template -> new TextTemplate(""),
            Template.of("t", String.class),
            request -> {
              throw new IllegalStateException("on purpose");
            });
    for (int i = 0; i < 5; i++) {
      assertThatIllegalStateException().isThrownBy(() -> failing.open(REQUEST, page -> NONE));
    }
  }

  @Test
  void events_beyond_the_rate_delay_reading_and_then_close() throws Exception {
    route.on("e", (model, event) -> model);
    MemoryChannel channel = attached(open());
    channel.says("[0,[" + events(1, 5) + "]]");
    assertThat(memory.pauses).containsExactly(Duration.ZERO);
    channel.says("[0,[" + events(6, 25) + "]]");
    assertThat(memory.pauses.getLast()).isEqualTo(Duration.ofSeconds(2));
    channel.take();
    channel.says("[0,[" + events(26, 200) + "]]");
    assertThat(channel.take()).as("what was read is settled all the same").contains("[0,200]");
    assertThat(channel.code()).contains(CloseCode.OVERLOAD);
  }

  @Test
  void whoever_comes_back_with_a_debt_is_not_listened_to() throws Exception {
    route.on("e", (model, event) -> model);
    LivePage<String> page = open();
    attached(page).says("[0,[" + events(1, 200) + "]]");
    MemoryChannel again = attached(page);
    again.take();
    again.says("[0,[" + events(201, 201) + "]]");
    assertThat(again.code()).contains(CloseCode.OVERLOAD);
    assertThat(again.take()).isEmpty();
    memory.time.pass(Duration.ofSeconds(20));
    MemoryChannel later = attached(page);
    later.take();
    later.says("[0,[" + events(201, 201) + "]]");
    assertThat(later.take()).containsExactly("[0,201]");
  }

  @Test
  void silence_is_answered_by_a_heartbeat_and_then_by_the_end() throws Exception {
    MemoryChannel channel = attached(open());
    channel.take();
    memory.time.pass(Duration.ofSeconds(26));
    assertThat(channel.take()).containsExactly("[\"beat\"]");
    assertThat(channel.pings()).isEqualTo(1);
    channel.says("[\"beat\"]");
    memory.time.pass(Duration.ofSeconds(30));
    assertThat(channel.code()).isEmpty();
    memory.time.pass(Duration.ofSeconds(20));
    assertThat(channel.code()).contains(CloseCode.NORMAL);
  }

  @Test
  void a_browser_whose_attach_got_lost_is_not_told_to_fetch_the_page_and_lose_its_events()
      throws Exception {
    MemoryChannel silent = MemoryChannel.open(receiver(open()));
    memory.time.pass(Duration.ofSeconds(50));
    assertThat(silent.code()).contains(CloseCode.NORMAL);
  }

  @Test
  void a_channel_that_says_anything_before_it_attaches_is_closed() throws Exception {
    MemoryChannel rude = MemoryChannel.open(receiver(open())).says("[0]");
    assertThat(rude.code()).contains(CloseCode.PROTOCOL);
    MemoryChannel garbled = attached(open()).says("what?");
    assertThat(garbled.code()).contains(CloseCode.PROTOCOL);
  }

  @Test
  void a_repair_sends_the_content_anew() throws Exception {
    MemoryChannel channel = attached(open());
    channel.take();
    channel.says("[\"repair\",[1,2]]");
    assertThat(channel.take()).containsExactly("[1,0,\"v1 start\"]");
  }

  @Test
  void a_hidden_tab_is_sent_something_every_other_second() throws Exception {
    LivePage<String> page = open();
    MemoryChannel channel = attached(page);
    channel.says("[\"hidden\"]").take();
    List<String> got = new ArrayList<>();
    for (int second = 0; second < 10; second++) {
      page.update(model -> model + ".");
      memory.time.pass(Duration.ofSeconds(1));
      List<String> now = channel.take();
      got.addAll(now);
      now.forEach(frame -> channel.says("[" + got.size() + "]"));
    }
    assertThat(got).hasSizeBetween(4, 6);
    page.update(model -> "seen");
    channel.says("[\"visible\"]");
    assertThat(channel.take()).singleElement().asString().endsWith("\"v1 seen\"]");
    memory.time.pass(Duration.ofSeconds(5));
    assertThat(channel.take()).isEmpty();
  }

  @Test
  void draining_and_closing_tell_channels_and_listeners() throws Exception {
    List<Page<String>> closed = new ArrayList<>();
    route.closed(closed::add);
    LivePage<String> page = open();
    MemoryChannel channel = attached(page);
    MemoryChannel early = MemoryChannel.open(receiver(page));
    page.update(model -> "last");
    channel.take();
    pages.drain(Duration.ZERO);
    assertThat(channel.take()).singleElement().asString().matches("\\[\"later\",\\d{1,3}]");
    assertThat(channel.code()).contains(CloseCode.DRAINING);
    assertThat(early.code()).contains(CloseCode.DRAINING);
    assertThat(early.take()).isEmpty();
    assertThat(page.isOpen()).isTrue();
    assertThat(pages.close(Duration.ofSeconds(1))).isTrue();
    assertThat(closed).containsExactly(page);
    assertThatExceptionOfType(PagesFullException.class).isThrownBy(this::open);
  }

  @Test
  void channels_of_a_server_that_stops_come_back_at_different_times() throws Exception {
    Set<String> times = new HashSet<>();
    List<MemoryChannel> channels = List.of(attached(open()), attached(open()), attached(open()));
    channels.forEach(MemoryChannel::take);
    pages.drain(Duration.ZERO);
    channels.forEach(channel -> times.addAll(channel.take()));
    assertThat(times).hasSize(3);
  }

  @Test
  void listeners_that_fail_harm_nobody() throws Exception {
    List<String> told = new ArrayList<>();
    route.opened(page -> {
      throw new IllegalStateException("on purpose");
    });
    route.opened(page -> page.update(model -> model + " greeted"));
    route.opened(page -> told.add(page.id()));
    LivePage<String> page = open();
    assertThat(told).containsExactly(page.id());
    assertThat(attached(page).take()).containsExactly("[1,0,\"v1 start greeted\"]");
  }

  @Test
  void a_second_handler_for_an_event_is_refused() {
    route.on("a", (model, event) -> model);
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> route.on("a", (model, event) -> model))
        .withMessage("a second handler for the event 'a' of page /; register one handler");
  }

  private static PageReceiver receiver(LivePage<String> page) {
    return page.receiver(PlainTokens.lasting(page.id()));
  }

  private LivePage<String> open() throws Exception {
    var made = new AtomicReference<LivePage<String>>();
    route.open(
        REQUEST,
        page -> {
          made.set(page);
          return NONE;
        });
    return made.get();
  }

  private static MemoryChannel attached(LivePage<String> page) {
    return MemoryChannel.open(receiver(page)).says(attach(page, "tab", 999));
  }

  private static String attach(LivePage<String> page, String instance, long lastEvent) {
    return "[\"" + page.epoch() + "\",\"" + instance + "\",0," + lastEvent + ",[0]]";
  }

  private static String events(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(number -> "[" + number + ",\"e\"]")
        .collect(Collectors.joining(","));
  }
}

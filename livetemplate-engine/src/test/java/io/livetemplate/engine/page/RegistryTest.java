package io.livetemplate.engine.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.livetemplate.api.Template;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.engine.fixture.Memory;
import io.livetemplate.engine.fixture.MemoryChannel;
import io.livetemplate.engine.fixture.PlainTokens;
import io.livetemplate.engine.fixture.TextTemplate;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What pages take and give back, and who has to go when there is no room. */
class RegistryTest {
  private static final int PAGES = Integer.getInteger("livetemplate.test.expiring-pages", 60_000);
  private static final int AT_ONCE = 5_000;
  private static final long SLACK_BYTES = 1_500_000;

  private final Memory memory = new Memory(Map.of("pages", Integer.toString(AT_ONCE)));
  private final Pages pages = new Pages(memory.context, memory.tokens);
  private final LiveRoute<String> route = route(pages);

  @Test
  void expiry_gives_back_all_that_creation_took() throws Exception {
    createAndExpire(AT_ONCE * 4);
    long before = heap();
    createAndExpire(PAGES);
    assertThat(heap() - before).as("bytes kept of %s pages", PAGES).isLessThan(SLACK_BYTES);
    assertThat(pages.size()).isZero();
    assertThat(pages.waiting()).isZero();
    assertThat(pages.owners()).isZero();
    assertThat(pages.room()).isEqualTo(AT_ONCE);
    assertThat(route.pages()).isEmpty();
    assertThat(memory.time.waiting()).isZero();
  }

  private void createAndExpire(int count) throws Exception {
    for (int made = 0; made < count; made += AT_ONCE) {
      for (int i = 0; i < AT_ONCE; i++) {
        LivePage<String> page = open(route, "192.0.2." + i % 250);
        if (i % 100 == 0) {
          attach(page).breaks();
        }
      }
      memory.time.pass(Duration.ofMinutes(6));
    }
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  @Test
  void at_the_limit_the_oldest_unattached_page_of_the_same_address_goes_first() throws Exception {
    var small = new Memory(Map.of("pages", "3"));
    Pages three = new Pages(small.context, small.tokens);
    LiveRoute<String> crowded = route(three);
    LivePage<String> foreign = open(crowded, "198.51.100.7");
    LivePage<String> attached = open(crowded, "192.0.2.1");
    MemoryChannel channel = attach(attached);
    LivePage<String> oldest = open(crowded, "192.0.2.1");

    LivePage<String> next = open(crowded, "192.0.2.1");
    assertThat(oldest.isOpen()).isFalse();
    assertThat(three.find(oldest.id())).isEmpty();
    assertThat(next.isOpen()).isTrue();
    assertThat(foreign.isOpen()).isTrue();
    assertThat(attached.isOpen()).isTrue();
    assertThat(three.size()).isEqualTo(3);

    attach(next);
    assertThatExceptionOfType(PagesFullException.class)
        .isThrownBy(() -> open(crowded, "192.0.2.1"));
    assertThat(channel.code()).isEmpty();
    assertThat(open(crowded, "198.51.100.7").isOpen()).isTrue();
    assertThat(foreign.isOpen()).isFalse();
    assertThat(three.room()).isZero();
  }

  @Test
  void a_browser_that_comes_for_a_page_which_made_room_is_told_that_it_is_gone() throws Exception {
    LivePage<String> page = open(route, "192.0.2.1");
    assertThat(page.giveUp()).isTrue();
    assertThat(attach(page).code()).contains(CloseCode.GONE);
    assertThat(page.isOpen()).isFalse();
    LivePage<String> attached = open(route, "192.0.2.1");
    attach(attached);
    assertThat(attached.giveUp()).isFalse();
  }

  @Test
  void a_page_that_is_made_while_the_server_stops_does_not_outlive_it() throws Exception {
    LivePage<String> late =
        open(route, "192.0.2.1", () -> assertThat(pages.close(Duration.ofSeconds(1))).isTrue());
    assertThat(late.isOpen()).isFalse();
    assertThat(pages.size()).isZero();
    assertThat(pages.room()).isEqualTo(AT_ONCE);
  }

  static LiveRoute<String> route(Pages pages) {
    return new LiveRoute<>(
        "/",
        pages,
        template -> new TextTemplate(template.name()),
        Template.of("v1 ", String.class),
        request -> "start");
  }

  static LivePage<String> open(LiveRoute<String> route, String remote) throws Exception {
    return open(route, remote, () -> {});
  }

  private static LivePage<String> open(LiveRoute<String> route, String remote, Runnable meanwhile)
      throws Exception {
    var made = new AtomicReference<LivePage<String>>();
    route.open(
        Requests.from(remote),
        page -> {
          made.set(page);
          meanwhile.run();
          return new Hookup("", "");
        });
    return made.get();
  }

  static MemoryChannel attach(LivePage<String> page) {
    return MemoryChannel.open(page.receiver(PlainTokens.lasting(page.id())))
        .says("[\"" + page.epoch() + "\",\"tab\",0,0,[0]]");
  }
}

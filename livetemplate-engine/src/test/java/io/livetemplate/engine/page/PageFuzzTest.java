package io.livetemplate.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.livetemplate.api.Template;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.engine.fixture.Memory;
import io.livetemplate.engine.fixture.MemoryChannel;
import io.livetemplate.engine.fixture.PlainTokens;
import io.livetemplate.engine.fixture.TextTemplate;
import io.livetemplate.tck.fuzz.Fuzz;
import io.livetemplate.tck.fuzz.Seeds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever an attached browser says, line by line, it is told a documented code or goes on; after
 * that its page is unharmed, and forgotten whole when nobody comes back.
 */
final class PageFuzzTest {
  private static final Pattern FRAME = Pattern.compile("\\[(\\d+),(\\d+)(?:,\"start(!*)\")?]");

  private static final long MORE_THAN_IT_SENT = 1_000_000;

  /** Held, because its level is forgotten with it. */
  private static final Logger LOG = Logger.getLogger("io.livetemplate.engine.page");

  private final Memory memory = new Memory(Map.of("message-bytes", "4096"));
  private final Pages pages = new Pages(memory.context, memory.tokens);
  private final LiveRoute<String> route =
      new LiveRoute<>(
          "/",
          pages,
          template -> new TextTemplate(""),
          Template.of("", String.class),
          request -> "start");

  private int handled;

  PageFuzzTest() {
    route.on(
        "add",
        (model, event) -> {
          handled++;
          return model + "!";
        });
  }

  @BeforeAll
  static void expectWarnings() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void showWarnings() {
    LOG.setLevel(null);
  }

  @Test
  void a_page_is_unharmed_by_what_its_browser_says() {
    Fuzz.run(Seeds.of(PageFuzzTest.class, "talks", StandardCharsets.UTF_8), this::talk);
  }

  @FuzzTest
  void talks(byte[] input) {
    Fuzz.take(new String(input, StandardCharsets.UTF_8), this::talk);
  }

  private void talk(String text) throws Exception {
    handled = 0;
    memory.pauses.clear();
    LivePage<String> page = open();
    MemoryChannel channel = MemoryChannel.open(page.receiver(PlainTokens.lasting(page.id())));
    channel.says("[\"" + page.epoch() + "\",\"tab\",0,0,[0]]");
    for (String line : text.split("\n", -1)) {
      if (channel.code().isEmpty()) {
        channel.says(line);
      }
    }
    Heard heard = new Heard(0, 0, 0);
    for (String frame : channel.take()) {
      heard = heard.and(frame);
    }
    if (channel.code().isEmpty()) {
      channel.breaks();
    } else {
      assertThat(channel.code().get())
          .isIn(CloseCode.PROTOCOL, CloseCode.TOO_BIG, CloseCode.OVERLOAD);
    }
    goesOn(page, heard);
    memory.time.pass(Duration.ofMinutes(10));
    assertThat(pages.size()).as("pages that are left").isZero();
    assertThat(memory.time.waiting()).as("tasks of the clock that are left").isZero();
  }

  /** Attaches again where the browser was, and has an event handled, once. */
  private void goesOn(LivePage<String> page, Heard before) {
    int count = handled;
    MemoryChannel channel = MemoryChannel.open(page.receiver(PlainTokens.lasting(page.id())));
    channel.says(
        "[\"%s\",\"tab\",%d,%d,[0]]".formatted(page.epoch(), before.n(), MORE_THAN_IT_SENT));
    Heard heard = before;
    for (String frame : channel.take()) {
      heard = heard.and(frame);
    }
    assertThat(heard.marks()).as("what the browser shows").isEqualTo(count);
    assertThat(heard.events()).isGreaterThanOrEqualTo(count);
    channel.says("[%d,[[%d,\"add\"]]]".formatted(heard.n(), heard.events() + 1));
    assertThat(channel.take())
        .containsExactly(
            "[%d,%d,\"start%s\"]"
                .formatted(heard.n() + 1, heard.events() + 1, "!".repeat(count + 1)));
    assertThat(channel.code()).isEmpty();
    channel.breaks();
  }

  private LivePage<String> open() throws Exception {
    var made = new AtomicReference<LivePage<String>>();
    route.open(
        Requests.from("192.0.2.1"),
        page -> {
          made.set(page);
          return new Hookup("", "");
        });
    return made.get();
  }

  /** What a browser knows: the number of its frame, the last event settled, and what it shows. */
  private record Heard(long n, long events, int marks) {
    Heard and(String frame) {
      Matcher parts = FRAME.matcher(frame);
      assertThat(parts.matches()).as(frame).isTrue();
      long number = Long.parseLong(parts.group(1));
      String shown = parts.group(3);
      assertThat(number).as(frame).isEqualTo(shown == null ? n : n + 1);
      return new Heard(
          number, Long.parseLong(parts.group(2)), shown == null ? marks : shown.length());
    }
  }
}

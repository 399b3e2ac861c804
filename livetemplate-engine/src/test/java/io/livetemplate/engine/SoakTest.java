package io.livetemplate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Application;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.Page;
import io.livetemplate.api.PageRoute;
import io.livetemplate.api.Template;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.engine.fixture.MemoryApplication;
import io.livetemplate.engine.fixture.MemoryRequest;
import io.livetemplate.engine.fixture.WaitingChannel;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One page under updates from many threads and a browser whose connection breaks all the time. */
@Timeout(120)
class SoakTest {
  private static final int EVENTS = 150;
  private static final int UPDATERS = 4;
  private static final int UPDATES = 500;
  private static final Pattern FRAME = Pattern.compile("\\[(\\d+),(\\d+)(,.*)?]", Pattern.DOTALL);
  private static final Pattern TEXT = Pattern.compile("u(\\d+) e(\\d+)");

  public record Tally(int updates, int events) {}

  private final List<String> handled = new CopyOnWriteArrayList<>();
  private final Random random = new Random(42);
  private String epoch = "";
  private String token = "";
  private long n;
  private long e;
  private String shown = "u0 e0";

  @Test
  void events_are_settled_once_in_order_and_the_content_arrives() throws Exception {
    Application app =
        LiveTemplate.builder(MethodHandles.lookup())
            .set(Limits.EVENTS_PER_SECOND, "1000000")
            .set(Limits.EVENT_BURST, "1000000")
            .build();
    PageRoute<Tally> route =
        app.page("/", Template.of("tally.html", Tally.class), request -> new Tally(0, 0))
            .on("act", (tally, event) -> act(tally, event.value().orElseThrow()));
    HttpResponse response = app.endpoint().handle(MemoryRequest.get("/"));
    epoch = MemoryApplication.bootstrap(response, "epoch");
    token = MemoryApplication.bootstrap(response, "token");
    Page<Tally> page = route.pages().findFirst().orElseThrow();
    List<Thread> updaters = updaters(page);

    for (int made = 0; e < EVENTS; ) {
      try (WaitingChannel channel = connect(app, made)) {
        int messages = random.nextInt(8);
        for (int i = 0; i < messages; i++) {
          if (made < EVENTS && random.nextBoolean()) {
            made++;
            channel.says("[" + n + ",[[" + made + ",\"act\",\"" + made + "\"]]]");
          }
          if (made > e || random.nextBoolean()) {
            take(channel, made);
          }
        }
        if (made == EVENTS) {
          while (e < EVENTS) {
            take(channel, made);
          }
        }
      }
    }
    for (Thread updater : updaters) {
      updater.join();
    }
    try (WaitingChannel channel = connect(app, EVENTS)) {
      String last = "u" + UPDATERS * UPDATES + " e" + EVENTS;
      while (!shown.equals(last)) {
        take(channel, EVENTS);
      }
    }
    assertThat(handled).hasSize(EVENTS);
    for (int i = 0; i < EVENTS; i++) {
      assertThat(handled.get(i)).isEqualTo(Integer.toString(i + 1));
    }
  }

  private Tally act(Tally tally, String number) {
    handled.add(number);
    return new Tally(tally.updates(), tally.events() + 1);
  }

  private static List<Thread> updaters(Page<Tally> page) {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < UPDATERS; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                for (int update = 0; update < UPDATES; update++) {
                  page.update(tally -> new Tally(tally.updates() + 1, tally.events()));
                }
              }));
    }
    return threads;
  }

  /** Attaches, and sends again whatever is not settled. */
  private WaitingChannel connect(Application app, int made) throws InterruptedException {
    var accept = (SocketDecision.Accept) app.endpoint().open(MemoryRequest.upgrade(token));
    WaitingChannel channel = WaitingChannel.open(accept.receiver());
    channel.says("[\"" + epoch + "\",\"tab\"," + n + "," + made + ",[0,1]]");
    take(channel, made);
    for (long number = e + 1; number <= made; number++) {
      channel.says("[" + n + ",[[" + number + ",\"act\",\"" + number + "\"]]]");
    }
    return channel;
  }

  private void take(WaitingChannel channel, int made) throws InterruptedException {
    channel.says("[" + n + "]");
    String text = channel.poll();
    if (text == null) {
      return;
    }
    Matcher frame = FRAME.matcher(text);
    assertThat(frame.matches()).as(text).isTrue();
    long settled = Long.parseLong(frame.group(2));
    assertThat(settled).isBetween(e, (long) made);
    boolean patched = frame.group(3) != null;
    assertThat(Long.parseLong(frame.group(1))).isEqualTo(patched ? n + 1 : n);
    n += patched ? 1 : 0;
    e = settled;
    Matcher content = TEXT.matcher(text);
    if (content.find()) {
      shown = content.group();
      assertThat(Long.parseLong(content.group(2))).as("effect of what is settled").isEqualTo(e);
    }
  }
}

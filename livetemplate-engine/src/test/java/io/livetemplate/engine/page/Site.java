package io.livetemplate.engine.page;

import io.livetemplate.api.Request;
import io.livetemplate.api.Template;
import io.livetemplate.engine.fixture.Memory;
import io.livetemplate.engine.fixture.MemoryChannel;
import io.livetemplate.engine.fixture.PlainTokens;
import io.livetemplate.engine.fixture.TextTemplate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** One path with pages of text, at most three of them; clock and channels are in memory. */
final class Site {
  static final Hookup NONE = new Hookup("", "");
  static final Request REQUEST = Requests.from("192.0.2.1");

  final Memory memory =
      new Memory(Map.of("pages", "3", "events-per-second", "10", "event-burst", "5"));
  final Pages pages = new Pages(memory.context, memory.tokens);
  final LiveRoute<String> route =
      new LiveRoute<>(
          "/",
          pages,
          template -> new TextTemplate(template.name()),
          Template.of("v1 ", String.class),
          request -> "start");

  LivePage<String> open() throws Exception {
    var made = new AtomicReference<LivePage<String>>();
    route.open(
        REQUEST,
        page -> {
          made.set(page);
          return NONE;
        });
    return made.get();
  }

  static PageReceiver receiver(LivePage<String> page) {
    return page.receiver(PlainTokens.lasting(page.id()));
  }

  /** A channel that has attached to the page as {@code tab}. */
  static MemoryChannel attached(LivePage<String> page) {
    return MemoryChannel.open(receiver(page)).says(attach(page, "tab", 999));
  }

  static String attach(LivePage<String> page, String instance, long lastEvent) {
    return "[\"" + page.epoch() + "\",\"" + instance + "\",0," + lastEvent + ",[0]]";
  }
}

package io.livetemplate.engine.page;

import io.livetemplate.api.broker.Broker;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.engine.fixture.PlainTokens;
import io.livetemplate.engine.fixture.TextTemplate;
import io.livetemplate.engine.metrics.Meters;
import io.livetemplate.engine.wire.MessageReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;

/** Pages of one broker and of threads that a test chooses; their clock stands still. */
final class BrokerPages {
  private BrokerPages() {}

  static Pages of(Executor threads, Broker broker, int workers) {
    Settings settings = Settings.of(Map.of("topic-workers", Integer.toString(workers)));
    return of(settings, threads, broker);
  }

  static Pages of(Settings settings, Executor threads, Broker broker) {
    PageContext context =
        new PageContext(
            "shop",
            settings,
            broker,
            new MessageReader(settings),
            new Meters("shop", List.of(), System::nanoTime),
            meter -> TextTemplate.ENCODER,
            new Ids(new Random(1)),
            () -> Instant.EPOCH,
            threads,
            (delay, task) -> {},
            pause -> {});
    return new Pages(context, PlainTokens.at(context.clock()));
  }
}

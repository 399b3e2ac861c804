package io.livetemplate.transport.polling.carrier;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Finds channels whose client stays away, because nobody tells a server that a poll won't come. */
final class Watch {
  private final Map<String, PolledChannel> channels;
  private final Duration absence;
  private @Nullable ScheduledExecutorService thread;
  private @Nullable ScheduledFuture<?> looking;
  private boolean stopped;

  Watch(Map<String, PolledChannel> channels, Duration absence) {
    this.channels = channels;
    this.absence = absence;
  }

  /** Called for each channel; the first one starts the thread. */
  synchronized void begin() {
    if (thread == null && !stopped) {
      thread =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().name("livetemplate-polling").daemon().factory());
      long period = Math.max(absence.toMillis() / 4, 1);
      looking = thread.scheduleWithFixedDelay(this::look, period, period, TimeUnit.MILLISECONDS);
    }
  }

  synchronized void stop() {
    stopped = true;
    if (looking != null) {
      looking.cancel(false);
    }
    if (thread != null) {
      thread.shutdown();
    }
  }

  private void look() {
    channels.values().removeIf(channel -> channel.isOver(absence));
  }
}

package io.livetemplate.transports;

import io.livetemplate.api.Page;
import io.livetemplate.api.Topic;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** What an application sends its pages faster than they take it, while browsers keep them busy. */
final class CrowdMoves {
  private static final int PATIENCE_SECONDS = 30;

  private CrowdMoves() {}

  /** Two updates of a page whose handler ends by being interrupted alone. */
  static String updates(Stage stage) throws Exception {
    var posted = new AtomicBoolean();
    var begun = new CountDownLatch(1);
    var outcome = new CompletableFuture<String>();
    stage
        .route()
        .on(
            "hold",
            (shown, event) -> {
              begun.countDown();
              try {
                new CountDownLatch(1).await();
                return shown;
              } finally {
                outcome.complete(posted.get() ? "none waited" : "the second waited");
              }
            });
    Line line = stage.attached();
    line.say("[0,[[1,\"hold\"]]]");
    await(begun);
    stage.route().update(shown -> new Stage.Shown(shown.text() + "a"));
    stage.route().update(shown -> new Stage.Shown(shown.text() + "b"));
    posted.set(true);
    return outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS) + ", " + shows(line, "startab");
  }

  /** Five messages for two pages, of which one takes none before it is given up. */
  static String messages(Stage stage) throws Exception {
    var begun = new CountDownLatch(1);
    var end = new Semaphore(0);
    stage
        .route()
        .on(
            "hold",
            (shown, event) -> {
              begun.countDown();
              end.acquireUninterruptibly();
              return shown;
            })
        .subscribe("news", String.class, (shown, text) -> new Stage.Shown(shown.text() + text));
    Line held = stage.attached();
    List<Page<Stage.Shown>> first = stage.route().pages().toList();
    stage.attached();
    held.say("[0,[[1,\"hold\"]]]");
    await(begun);
    try {
      Topic news = stage.application().topic("news");
      List.of("a", "b", "c", "d", "e").forEach(news::publish);
      // It comes behind all that was taken to this page until now.
      var taken = new CompletableFuture<String>();
      stage
          .route()
          .pages()
          .filter(page -> !first.contains(page))
          .forEach(page ->
              page.update(shown -> {
                taken.complete(shown.text());
                return shown;
              }));
      boolean waited = taken.get(PATIENCE_SECONDS, TimeUnit.SECONDS).startsWith("startabc");
      end.release();
      return (waited ? "the fifth waited for the third, " : "none waited, ") + shows(held, "never");
    } finally {
      end.release();
    }
  }

  /** Two pages that work on a message until both do, or until they are interrupted. */
  static String work(Stage stage) throws Exception {
    var meeting = new CountDownLatch(2);
    BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    stage
        .route()
        .subscribe(
            "work",
            String.class,
            (shown, text) -> {
              meeting.countDown();
              try {
                meeting.await();
              } catch (InterruptedException e) {
                ends.add("alone");
                throw e;
              }
              ends.add("met");
              return shown;
            });
    // Without a channel: what a browser says takes along what waits for its turn.
    stage.page();
    stage.page();
    stage.application().topic("work").publish("do");
    return ends.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)
        + ", "
        + ends.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("nothing began for " + PATIENCE_SECONDS + " s");
    }
  }

  /** Waits until the browser is sent a text, or told that the channel ends. */
  private static String shows(Line line, String text) throws IOException, InterruptedException {
    String heard = line.hear();
    while (!heard.contains(text) && heard.startsWith("[")) {
      heard = line.hear();
    }
    return heard.startsWith("[") ? "shown" : heard;
  }
}

package io.livetemplate.transports;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A user who goes from page to page, does something on each, loses the line now and then, and
 * leaves without a word. Used by one thread.
 */
final class SoakTab {
  private static final Pattern STATE = Pattern.compile("\\[(\\d+),(\\d+)(,.*)?]");
  private static final long PAUSE_MILLIS = 200;

  private final SoakSite site;
  private final Stack lines;
  private final RandomGenerator random;
  private final CountDownLatch over;
  private final AtomicLong events;
  private String epoch = "";
  private String token = "";
  private long n;
  private long e;
  private boolean gone;

  /**
   * A tab.
   *
   * @param lines whose kind of channel it opens
   * @param over when to stop
   * @param events counts what was handled
   */
  SoakTab(
      SoakSite site, Stack lines, RandomGenerator random, CountDownLatch over, AtomicLong events) {
    this.site = site;
    this.lines = lines;
    this.random = random;
    this.over = over;
    this.events = events;
  }

  /** Goes on until it is over. */
  void run() throws IOException, InterruptedException {
    while (goesOn()) {
      visit();
    }
  }

  private boolean goesOn() throws InterruptedException {
    return !over.await(random.nextLong(PAUSE_MILLIS), TimeUnit.MILLISECONDS);
  }

  private void visit() throws IOException, InterruptedException {
    String html = site.ask(SoakSite.PATHS.get(random.nextInt(SoakSite.PATHS.size())));
    epoch = bootstrap(html, "epoch");
    token = bootstrap(html, "token");
    n = 0;
    e = 0;
    gone = false;
    for (int stays = random.nextInt(4); stays > 0 && !gone; stays--) {
      stay();
    }
  }

  private static String bootstrap(String html, String key) {
    Matcher found = Pattern.compile("\"" + key + "\":\"([^\"]*)\"").matcher(html);
    if (!found.find()) {
      throw new AssertionError("no live page: " + html);
    }
    return found.group(1);
  }

  /** Attaches, anew or where it was, and does something. */
  private void stay() throws IOException, InterruptedException {
    try (Line line = lines.line(site.port(), token)) {
      line.say("[\"" + epoch + "\",\"tab\"," + n + "," + e + ",[0,1,2,3]]");
      hear(line);
      for (int acts = random.nextInt(10); acts > 0 && !gone && goesOn(); acts--) {
        if (random.nextInt(5) == 0) {
          line.say("[\"hidden\"]");
          line.say("[\"visible\"]");
        }
        e++;
        line.say("[" + n + ",[[" + e + ",\"act\"]]]");
        while (hear(line) < e && !gone) {
          line.say("[" + n + "]");
        }
        events.incrementAndGet();
      }
    }
  }

  /** Waits for the next message; returns the last event that is settled. */
  private long hear(Line line) throws IOException, InterruptedException {
    String heard = line.hear();
    if (heard.equals("closed 4404") || heard.equals("status 404")) {
      // The machine was so slow that the short time of the page, or of its polls, was over.
      gone = true;
      return e;
    }
    Matcher state = STATE.matcher(heard);
    if (!state.matches()) {
      throw new AssertionError("heard on " + lines + " in state " + n + "," + e + ": " + heard);
    }
    long next = Long.parseLong(state.group(1));
    if (next != n + (state.group(3) == null ? 0 : 1)) {
      throw new AssertionError("a frame is missing or came twice after " + n + ": " + heard);
    }
    n = next;
    return Long.parseLong(state.group(2));
  }
}

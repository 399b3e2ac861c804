package io.livetemplate.e2e.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A browser's half over a real socket that comes back, without waiting, until every event is
 * settled. Used by one thread.
 */
final class StubbornClient {
  private static final Duration OPEN = Duration.ofSeconds(10);
  private static final Pattern BOOTSTRAP = Pattern.compile("id=\"livetemplate\"[^>]*>([^<]*)<");
  private static final Pattern FRAME = Pattern.compile("\\[(\\d+),(\\d+)(,.*)?]", Pattern.DOTALL);
  private static final Pattern COUNT = Pattern.compile("Count: (\\d+)");
  private static final int MOST_CHANNELS = 2_000;
  private static final String END = "end";

  private final HttpClient http;
  private final URI socketUri;
  private final String token;
  private final String epoch;
  private final int strategies;
  private final Duration patience;
  private final List<String> problems = new ArrayList<>();
  private @Nullable WebSocket socket;
  private BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private long n;
  private long e;
  private int made;
  private String shown;
  private int channels;

  /**
   * A client of a page that it fetches from the server itself.
   *
   * @param proxyPort where it connects to
   * @param patience how long it hears nothing before it gives a channel up
   */
  StubbornClient(HttpClient http, URI page, int proxyPort, Duration patience)
      throws IOException, InterruptedException {
    this.http = http;
    this.patience = patience;
    String html =
        http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
            .body();
    Matcher found = BOOTSTRAP.matcher(html);
    if (!found.find()) {
      throw new IllegalStateException("no live page: " + html);
    }
    String bootstrap = found.group(1);
    this.token = text(bootstrap, "token");
    this.epoch = text(bootstrap, "epoch");
    this.strategies = bootstrap.split("\\],\\[", -1).length;
    this.shown = count(html, "0");
    this.socketUri =
        URI.create("ws://127.0.0.1:" + proxyPort + text(bootstrap, "path") + "/socket");
  }

  private static String text(String bootstrap, String key) {
    Matcher found = Pattern.compile("\"" + key + "\":\"([^\"]*)\"").matcher(bootstrap);
    if (!found.find()) {
      throw new IllegalStateException("no " + key + " in " + bootstrap);
    }
    return found.group(1);
  }

  private static String count(String text, String before) {
    Matcher found = COUNT.matcher(text);
    return found.find() ? found.group(1) : before;
  }

  /** Sends events, up to a last one, until so many are settled; others are on their way then. */
  void settle(int events, int last, int batch) throws InterruptedException {
    while (e < events && problems.isEmpty()) {
      if (socket == null && !connect()) {
        continue;
      }
      int before = made;
      // A browser holds no more than 256 back.
      while (made < last && made - e <= 256 - batch) {
        int first = made + 1;
        made = Math.min(last, made + batch);
        say(events(first, made));
      }
      if (made == before) {
        say("[" + n + "]");
      }
      hear();
    }
  }

  /** Waits until it shows that. */
  void waitFor(String count) throws InterruptedException {
    while (!shown.equals(count) && problems.isEmpty()) {
      if (socket != null || connect()) {
        say("[" + n + "]");
        hear();
      }
    }
  }

  /** {@return what was not as the protocol says} */
  List<String> problems() {
    return problems;
  }

  String shown() {
    return shown;
  }

  int channels() {
    return channels;
  }

  private boolean connect() throws InterruptedException {
    heard = new LinkedBlockingQueue<>();
    channels++;
    if (channels > MOST_CHANNELS) {
      problems.add("no end after " + MOST_CHANNELS + " channels at n=" + n + " e=" + e);
      return false;
    }
    try {
      socket =
          http.newWebSocketBuilder()
              .header("Origin", "http://127.0.0.1:" + socketUri.getPort())
              .subprotocols("livetemplate.v1", "t." + token)
              .buildAsync(socketUri, new Ear(heard))
              .orTimeout(Math.min(OPEN.toMillis(), patience.toMillis() * 4), TimeUnit.MILLISECONDS)
              .join();
    } catch (CompletionException broken) {
      return false;
    }
    say(attach());
    hear();
    if (socket != null && made > e) {
      say(events((int) e + 1, made));
    }
    return socket != null;
  }

  private String attach() {
    StringBuilder all = new StringBuilder("0");
    for (int i = 1; i < strategies; i++) {
      all.append(',').append(i);
    }
    return "[\"" + epoch + "\",\"tab\"," + n + "," + made + ",[" + all + "]]";
  }

  private String events(int from, int to) {
    StringBuilder all = new StringBuilder("[" + n + ",[");
    for (int number = from; number <= to; number++) {
      all.append(number == from ? "[" : ",[").append(number).append(",\"act\",\"");
      all.append(number).append("\"]");
    }
    return all.append("]]").toString();
  }

  private void say(String text) {
    WebSocket to = socket;
    if (to != null) {
      try {
        to.sendText(text, true).orTimeout(patience.toMillis() * 4, TimeUnit.MILLISECONDS).join();
      } catch (CompletionException broken) {
        giveUp();
      }
    }
  }

  /** Nothing more is heard on a channel that was given up: waiting there would last for long. */
  private void hear() throws InterruptedException {
    if (socket != null) {
      take(heard.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }
  }

  private void take(@Nullable String message) {
    if (message == null || message.startsWith(END)) {
      if (message != null && message.matches("end (?!1000|1006|4409).*")) {
        problems.add(message);
      }
      giveUp();
      return;
    }
    Matcher frame = FRAME.matcher(message);
    if (!frame.matches()) {
      return;
    }
    boolean patched = frame.group(3) != null;
    long number = Long.parseLong(frame.group(1));
    long settled = Long.parseLong(frame.group(2));
    if (number != (patched ? n + 1 : n) || settled < e || settled > made) {
      problems.add("after n=" + n + " e=" + e + " of " + made + ": " + message);
      giveUp();
      return;
    }
    n = number;
    e = settled;
    shown = count(message, shown);
  }

  /** Ends its channel, without a word. */
  void giveUp() {
    WebSocket old = socket;
    socket = null;
    if (old != null) {
      old.abort();
    }
  }

  /** Whole messages, one after the other, and the end. */
  private static final class Ear implements WebSocket.Listener {
    private final BlockingQueue<String> heard;
    private final StringBuilder part = new StringBuilder();

    Ear(BlockingQueue<String> heard) {
      this.heard = heard;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        heard.add(part.toString());
        part.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      heard.add(END + " " + code + " " + reason);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      heard.add(END);
    }
  }
}

package io.livetemplate.transports;

import io.livetemplate.tck.peer.Answer;
import io.livetemplate.tck.peer.HttpPeer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A channel over polling: one request is held, one more goes out for each thing to say. */
final class PollLine implements Line {
  private static final Pattern CLOSE = Pattern.compile("\\[\"close\",(\\d+),\".*\"]");
  private static final Pattern TOKEN = Pattern.compile("\\[\"token\",\"(.*)\"]");

  private final int port;
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private String token;
  private String channel = "null";
  private long number;
  private int held;
  private boolean over;

  /** Takes answers in the order of their requests, whatever order they arrive in. */
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

  PollLine(int port, String token) {
    this.port = port;
    this.token = token;
  }

  /** The first thing to say opens the channel, whose id is needed for whatever comes then. */
  @Override
  public void say(String message) {
    poll("\n" + message);
    if (channel.equals("null")) {
      last.join();
    }
  }

  private synchronized void poll(String messages) {
    if (over) {
      return;
    }
    held++;
    byte[] body =
        ("[" + channel + "," + number++ + "]" + messages).getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /_livetemplate/poll HTTP/1.1\nOrigin: "
            + ORIGIN
            + "\nAuthorization: Bearer "
            + token
            + "\nContent-Length: "
            + body.length;
    CompletableFuture<Answer> answer =
        CompletableFuture.supplyAsync(() -> send(head, body), Thread::startVirtualThread);
    last = last.thenCombine(answer, (before, now) -> now).thenAccept(this::answered);
  }

  /** Waits until a poll is held: a newer one lets the older go. */
  void awaitHeld() {
    poll("");
    CompletableFuture<Void> older = last;
    poll("");
    older.join();
  }

  private Answer send(String head, byte... body) {
    try {
      return HttpPeer.once(port, head, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void answered(Answer answer) {
    held--;
    if (answer.status() != 200) {
      over = true;
      heard.add("status " + answer.status());
      return;
    }
    List<String> lines = List.of(answer.text().split("\n", -1));
    channel = lines.getFirst().replaceFirst("^\\[(\"[^\"]*\").*$", "$1");
    lines.subList(1, lines.size()).forEach(this::heard);
    if (held == 0) {
      poll("");
    }
  }

  private void heard(String line) {
    Matcher renewed = TOKEN.matcher(line);
    if (renewed.matches()) {
      token = renewed.group(1);
    }
    Matcher close = CLOSE.matcher(line);
    over |= close.matches();
    heard.add(close.matches() ? "closed " + close.group(1) : line);
  }

  @Override
  public String hear() throws InterruptedException {
    String next = heard.poll(30, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing came for 30 s; the last poll: " + last);
    }
    return next;
  }

  @Override
  public synchronized void close() {
    over = true;
  }
}

package io.livetemplate.transport.polling.carrier;

import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.tck.CarrierLine;
import io.livetemplate.tck.CarrierPeer;
import io.livetemplate.tck.peer.Patience;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser that polls: always one request held, one more for each thing to say. */
final class PollingPeer implements CarrierPeer {
  private static final Pattern CLOSE = Pattern.compile("\\[\"close\",(\\d+),\".*\"]");

  private final CarrierLine line;
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final List<CompletableFuture<?>> requests = new ArrayList<>();
  private String head = "[null,0]";
  private long number;
  private int held;
  private boolean away;

  PollingPeer(CarrierLine line) {
    this.line = line;
  }

  @Override
  public Optional<HttpResponse> open(List<String> first) {
    // Not held for long: its client has no id to ask again with.
    var response = line.post("poll", body(first));
    try {
      HttpResponse early = response.get(Patience.must().toSeconds(), TimeUnit.SECONDS);
      if (early.status() != 200) {
        return Optional.of(early);
      }
      take(early);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError(
          "the opening poll is held, so its client never learns its channel", e);
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new AssertionError(e);
    }
    poll(List.of());
    return Optional.empty();
  }

  @Override
  public void send(List<String> more) {
    poll(more);
  }

  private synchronized void poll(List<String> more) {
    if (away || closed.isDone()) {
      return;
    }
    held++;
    requests.add(line.post("poll", body(more)).thenAccept(this::answered));
  }

  private synchronized String body(List<String> more) {
    StringBuilder body = new StringBuilder(head.replace("N", Long.toString(number++)));
    more.forEach(message -> body.append('\n').append(message));
    return body.toString();
  }

  private synchronized void answered(HttpResponse response) {
    held--;
    if (response.status() == 200) {
      take(response);
    }
    if (held == 0 && response.status() == 200) {
      poll(List.of());
    }
  }

  private synchronized void take(HttpResponse response) {
    List<String> lines =
        List.of(new String(response.body(), StandardCharsets.UTF_8).split("\n", -1));
    head = lines.getFirst().replaceFirst(",\\d+]", ",N]");
    for (String text : lines.subList(1, lines.size())) {
      Matcher close = CLOSE.matcher(text);
      if (close.matches()) {
        closed.complete(Integer.parseInt(close.group(1)));
      } else {
        messages.add(text);
      }
    }
  }

  @Override
  public String receive() {
    try {
      String message = messages.poll(Patience.must().toSeconds(), TimeUnit.SECONDS);
      if (message == null) {
        throw new AssertionError("no message came");
      }
      return message;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public int closeCode() {
    return closed.orTimeout(Patience.must().toSeconds(), TimeUnit.SECONDS).join();
  }

  /** The held poll of a client that is gone ends when a newer one lets it go. */
  @Override
  public synchronized void vanish() {
    away = true;
    requests.add(line.post("poll", body(List.of())));
  }
}

package io.livetemplate.e2e.socket;

import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a socket hears, whole messages one after the other. */
final class Messages implements WebSocket.Listener {
  private final BlockingQueue<String> whole = new LinkedBlockingQueue<>();
  private final StringBuilder part = new StringBuilder();

  /** Waits for the next message; the end of the socket is a message too. */
  String next(Duration atMost) throws InterruptedException {
    String message = whole.poll(atMost.toSeconds(), TimeUnit.SECONDS);
    if (message == null) {
      throw new AssertionError("no message came within " + atMost);
    }
    return message;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      whole.add(part.toString());
      part.setLength(0);
    }
    socket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    whole.add("closed: " + code + " " + reason);
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    whole.add("broken: " + error);
  }
}

package io.livetemplate.cli.process;

import io.livetemplate.cli.data.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A browser tab without a browser: opens a page and its socket as docs/protocol.md says. */
final class Tab implements AutoCloseable {
  private static final Pattern BOOTSTRAP = Pattern.compile("id=\"livetemplate\">([^<]*)</script>");

  private final LinkedBlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final String html;

  private Tab(URI page) throws IOException, InterruptedException {
    this.html = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
    Map<?, ?> bootstrap = bootstrap(html);
    URI path = page.resolve(bootstrap.get("path") + "/socket");
    this.socket =
        client
            .newWebSocketBuilder()
            .header("Origin", page.toString().replaceFirst("/$", ""))
            .subprotocols("livetemplate.v1", "t." + bootstrap.get("token"))
            .buildAsync(URI.create("ws" + path.toString().substring("http".length())), listener())
            .join();
    List<?> strategies = (List<?>) bootstrap.get("strategies");
    List<Integer> loaded = new java.util.ArrayList<>();
    for (int i = 0; i < strategies.size(); i++) {
      loaded.add(i);
    }
    say("[\"%s\",\"tab\",0,0,%s]".formatted(bootstrap.get("epoch"), loaded));
  }

  static Tab open(URI page) throws IOException, InterruptedException {
    return new Tab(page);
  }

  String html() {
    return html;
  }

  /** The next frame or notice, within some seconds; frames are acknowledged. */
  @Nullable String next() throws InterruptedException {
    String message = messages.poll(20, TimeUnit.SECONDS);
    while (message != null && !message.contains(",[") && !message.startsWith("[\"notice\"")) {
      message = messages.poll(20, TimeUnit.SECONDS);
    }
    if (message != null && message.charAt(1) != '"') {
      say(message.substring(0, message.indexOf(',')) + "]");
    }
    return message;
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }

  private void say(String message) {
    socket.sendText(message, true).join();
  }

  private static Map<?, ?> bootstrap(String html) {
    Matcher found = BOOTSTRAP.matcher(html);
    if (!found.find()) {
      throw new IllegalStateException("no bootstrap in " + html);
    }
    String json = found.group(1).replace("&quot;", "\"").replace("&amp;", "&");
    Object read = Json.read("bootstrap", json.getBytes(StandardCharsets.UTF_8));
    return read instanceof Map<?, ?> map ? map : Map.of();
  }

  private WebSocket.Listener listener() {
    StringBuilder text = new StringBuilder();
    return new WebSocket.Listener() {
      @Override
      public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
          messages.add(text.toString());
          text.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
      }
    };
  }
}

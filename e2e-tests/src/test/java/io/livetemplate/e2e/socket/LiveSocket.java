package io.livetemplate.e2e.socket;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page and its channel, by {@code docs/protocol.md}. Used by one thread. */
public final class LiveSocket implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String BEAT = "[\"beat\"]";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient client;
  private final String html;
  private final Messages messages = new Messages();
  private final WebSocket socket;

  private LiveSocket(HttpClient client, URI page) throws IOException, InterruptedException {
    this.client = client;
    HttpRequest request = HttpRequest.newBuilder(page).timeout(PATIENCE).build();
    this.html = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    Element script = Jsoup.parse(html).getElementById("livetemplate");
    if (script == null) {
      throw new IllegalStateException("no live page at " + page + ": " + html);
    }
    JsonNode bootstrap = JSON.readTree(script.data());
    String path = bootstrap.get("path").stringValue();
    this.socket =
        client
            .newWebSocketBuilder()
            .connectTimeout(PATIENCE)
            .header("Origin", page.getScheme() + "://" + page.getAuthority())
            .subprotocols("livetemplate.v1", "t." + bootstrap.get("token").stringValue())
            .buildAsync(URI.create("ws://" + page.getAuthority() + path + "/socket"), messages)
            .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .join();
    say(attach(bootstrap));
  }

  /** Fetches a page and attaches to it with every strategy that it names. */
  public static LiveSocket attach(URI page) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    try {
      return new LiveSocket(client, page);
    } catch (IOException | InterruptedException | RuntimeException failed) {
      client.shutdownNow();
      throw failed;
    }
  }

  /** {@return the page as it was served} */
  public String html() {
    return html;
  }

  /** Sends a message. */
  public void say(String text) {
    socket.sendText(text, true).orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** Waits for the next message; heartbeats are answered on the way. */
  public String hear() throws InterruptedException {
    String message = messages.next(PATIENCE);
    while (message.equals(BEAT)) {
      say(BEAT);
      message = messages.next(PATIENCE);
    }
    return message;
  }

  private static String attach(JsonNode bootstrap) {
    List<Integer> all =
        java.util.stream.IntStream.range(0, bootstrap.get("strategies").size()).boxed().toList();
    return JSON.writeValueAsString(
        List.of(bootstrap.get("epoch").stringValue(), "test", 0, 0, all));
  }

  @Override
  public void close() {
    // A close handshake could wait for a server that is stopping.
    socket.abort();
    client.shutdownNow();
  }
}

package io.livetemplate.e2e.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a test asks of the application behind the back of its pages. */
public final class Steering {
  private final AppHost host;
  private final String application;
  private final String desk;

  Steering(AppHost host, Port application, String desk) {
    this.host = host;
    this.application = application.name().toLowerCase(Locale.ROOT);
    this.desk = desk;
  }

  /** Writes a note on the desk: on its open pages, and on those opened later. */
  public void note(String text) {
    ask(application, "note", desk, text);
  }

  /** Sets the count of every open page of the desk to 1, 2, up to a number, as fast as it goes. */
  public void stream(int last) {
    ask(application, "stream", desk, Integer.toString(last));
  }

  /** Raises every other amount in the list of the desk, in the same way. */
  public void raiseAmounts() {
    ask(application, "amounts", desk);
  }

  /** Publishes under a topic. */
  public void publish(String topic, String text) {
    ask(application, "publish", topic, text);
  }

  /** Lets one handler of {@code wait} go on, that of this moment or the next. */
  public void openGate() {
    ask(application, "open-gate");
  }

  /** Ends the login of a user. */
  public void signOut(String user) {
    ask(application, "sign-out", user);
  }

  /** Takes back all pages of a user. */
  public void revoke(String user) {
    ask(application, "revoke", user);
  }

  /** {@return the values of the {@code log} events of the desk, in the order of handling} */
  public List<String> handled() {
    String lines = ask(application, "handled", desk);
    return lines.isEmpty() ? List.of() : lines.lines().toList();
  }

  /** {@return how many pages the desk has} */
  public int pages() {
    return Integer.parseInt(ask(application, "pages", desk));
  }

  /** Waits until the desk has no page any more. */
  public void awaitEnd() {
    ask(application, "await-end", desk);
  }

  /** Sets the keys of page tokens, of all applications; the first one signs. */
  public void keys(String... kids) {
    ask("keys", String.join(",", kids));
  }

  /** {@return the names of the modules that run} */
  public List<String> modules() {
    return ask("modules").lines().toList();
  }

  private String ask(String... path) {
    try {
      URI uri =
          new URI(
              "http",
              null,
              "127.0.0.1",
              host.port(Port.STEERING),
              "/" + String.join("/", path),
              null,
              null);
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      boolean good = connection.getResponseCode() < 400;
      try (InputStream in = good ? connection.getInputStream() : connection.getErrorStream()) {
        String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        if (!good) {
          throw new IllegalStateException(uri + ": " + answer);
        }
        return answer;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (java.net.URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}

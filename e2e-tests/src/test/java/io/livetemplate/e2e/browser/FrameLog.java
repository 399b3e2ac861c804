package io.livetemplate.e2e.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page and its server said to each other, by sockets or by polls. */
public final class FrameLog {
  /**
   * What a page tried.
   *
   * @param sockets that it opened or tried to
   * @param polls that were answered
   */
  public record Attempts(int sockets, int polls) {}

  private static final JsonMapper JSON = JsonMapper.shared();

  private final List<Supplier<Stream<Said>>> entries = new ArrayList<>();
  private int sockets;
  private int polls;

  /** A line of the log; what was told of a connection has no way. */
  private record Said(String way, String text) {}

  FrameLog(Page page) {
    page.onWebSocket(this::follow);
    page.onRequestFinished(this::note);
    page.onRequestFailed(request -> {
      if (isTalk(request)) {
        say("", "poll failed: " + request.failure());
      }
    });
  }

  private void follow(WebSocket socket) {
    sockets++;
    say("", "socket to " + socket.url());
    socket.onFrameSent(frame -> say("->", frame.text()));
    socket.onFrameReceived(frame -> say("<-", frame.text()));
    socket.onClose(closed -> say("", "socket closed"));
  }

  private void note(Request request) {
    if (isTalk(request)) {
      polls++;
      entries.add(() -> Stream.concat(sent(request), received(request)));
    }
  }

  private static boolean isTalk(Request request) {
    return request.method().equals("POST") && request.url().contains("/_livetemplate/");
  }

  private static Stream<Said> sent(Request request) {
    String body = request.postData();
    return body == null ? Stream.of() : body.lines().map(line -> new Said("->", line));
  }

  private static Stream<Said> received(Request request) {
    try {
      return request.response().text().lines().map(line -> new Said("<-", line));
    } catch (PlaywrightException e) {
      return Stream.of(new Said("", "(the browser did not keep what was answered)"));
    }
  }

  private void say(String way, String text) {
    entries.add(() -> Stream.of(new Said(way, text)));
  }

  private Stream<Said> all() {
    // Of a copy: to ask for what was answered lets Playwright tell of more.
    return List.copyOf(entries).stream().flatMap(Supplier::get);
  }

  Attempts attempts() {
    return new Attempts(sockets, polls);
  }

  /** Whether a message came that begins like this. */
  boolean heard(String beginning) {
    return all().anyMatch(said -> said.way().equals("<-") && said.text().startsWith(beginning));
  }

  /** The messages that the browser said and that it heard, in their order. */
  List<JsonNode> messages(boolean said) {
    String way = said ? "->" : "<-";
    return all().filter(each -> each.way().equals(way)).map(each -> parsed(each.text())).toList();
  }

  /** The numbers of the strategies of all patches that came. */
  IntStream strategies() {
    return all()
        .filter(said -> said.way().equals("<-"))
        .map(said -> parsed(said.text()))
        .filter(message -> message.path(0).isNumber())
        .flatMap(message -> message.path(2).valueStream())
        .mapToInt(patch -> patch.path(0).intValue());
  }

  /** All of it, decoded, a message a line. */
  List<String> lines() {
    return all()
        .map(said ->
            said.way().isEmpty()
                ? said.text()
                : said.way() + " " + meaning(parsed(said.text())) + ": " + said.text())
        .toList();
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      return JSON.nullNode();
    }
  }

  private static String meaning(JsonNode message) {
    JsonNode first = message.path(0);
    if (first.isString()) {
      return message.size() == 5 ? "attach at frame " + message.get(2) : first.stringValue();
    }
    return switch (message.size()) {
      case 0 -> "no message";
      case 1 -> "acknowledges frame " + first;
      case 2 ->
          message.get(1).isArray()
              ? "acknowledges frame " + first + ", " + message.get(1).size() + " events"
              : "settles events up to " + message.get(1);
      default -> "frame " + first + ", " + message.path(2).size() + " patches";
    };
  }
}

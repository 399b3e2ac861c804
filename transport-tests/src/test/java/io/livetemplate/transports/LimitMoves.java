package io.livetemplate.transports;

import io.livetemplate.api.metrics.Counter;
import io.livetemplate.tck.peer.Answer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a browser does that comes up against a limit, and what it gets to see. */
final class LimitMoves {
  private static final Pattern FRAME = Pattern.compile("\\[(\\d+),(\\d+)(,.*)?]");
  private static final int EVENTS = 15;

  private LimitMoves() {}

  static String longMessage(Stage stage) throws Exception {
    Line line = stage.attached();
    line.say("[0,[[1,\"act\",\"" + "x".repeat(2000) + "\"]]]");
    return settled(line, 1);
  }

  static String longBody(Stage stage) throws IOException {
    byte[] body = new byte[2000];
    return status(
        stage.ask(
            "POST /_livetemplate/poll HTTP/1.1\nOrigin: "
                + Line.ORIGIN
                + "\nContent-Length: "
                + body.length,
            body));
  }

  static String longHead(Stage stage) throws IOException {
    return status(stage.ask("GET / HTTP/1.1\nX-Long: " + "x".repeat(8000)));
  }

  /** Begins to say something, twice, and never ends. */
  static String slowSender(Stage stage) throws IOException {
    try (Socket head = stage.begin("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        Socket body =
            stage.begin(
                "POST /_livetemplate/poll HTTP/1.1\r\nHost: localhost\r\nOrigin: "
                    + Line.ORIGIN
                    + "\r\nContent-Length: 100\r\n\r\n[null,0]")) {
      return "head " + end(head) + ", body " + end(body);
    }
  }

  /** Waits, for ever if need be, until the server has had enough. */
  private static String end(Socket socket) {
    try {
      byte[] answer = socket.getInputStream().readAllBytes();
      return new String(answer, StandardCharsets.US_ASCII).contains(" 200 ") ? "answered" : "cut";
    } catch (IOException reset) {
      return "cut";
    }
  }

  static String fields(Stage stage) throws Exception {
    Line line = stage.attached();
    line.say("[0,[[1,\"act\",null,{\"a\":\"1\",\"b\":[\"2\",\"3\"]}]]]");
    return settled(line, 1);
  }

  /** Of those at the limit all are handled; what comes after them is not. */
  static String manyEvents(Stage stage) throws Exception {
    Line line = stage.attached();
    line.say(
        IntStream.rangeClosed(1, EVENTS)
            .mapToObj(number -> "[" + number + ",\"act\"]")
            .collect(Collectors.joining(",", "[0,[", "]]")));
    line.say("[0,[[" + (EVENTS + 1) + ",\"act\"]]]");
    return settled(line, EVENTS + 1);
  }

  static String secondPage(Stage stage) throws Exception {
    stage.attached();
    return status(stage.ask("GET / HTTP/1.1\nCookie: user=ada"));
  }

  static String lateAttach(Stage stage) throws Exception {
    Stage.Opened page = stage.page();
    stage.awaitEnd();
    return stage.open(page).hear();
  }

  static String lateReturn(Stage stage) throws Exception {
    Stage.Opened page = stage.page();
    Line line = stage.open(page);
    line.hear();
    line.close();
    stage.awaitEnd();
    return stage.open(page).hear();
  }

  /** When the second renewal came, the first token is past its time. */
  static String oldToken(Stage stage) throws Exception {
    Stage.Opened page = stage.page();
    Line line = stage.open(page);
    for (int renewals = 0; renewals < 2; ) {
      renewals += line.hear().startsWith("[\"token\",") ? 1 : 0;
    }
    return stage.open(page).hear();
  }

  static String changes(Stage stage) throws Exception {
    return changes(stage, stage.attached(), "[1]");
  }

  static String changesNobodySees(Stage stage) throws Exception {
    Line line = stage.attached();
    line.say("[\"hidden\"]");
    // An answer, so that it is known to be hidden.
    line.say("[0,[[1,\"nothing\"]]]");
    line.hear();
    return changes(stage, line, "[\"visible\"]");
  }

  /** One change is shown at once, and those after it together when the client asks. */
  private static String changes(Stage stage, Line line, String more) throws Exception {
    stage.route().update(shown -> new Stage.Shown("first"));
    String first = line.hear();
    for (int i = 0; i < 3; i++) {
      stage.route().update(shown -> new Stage.Shown(shown.text() + "+"));
    }
    line.say(more);
    String second = line.hear();
    boolean merged =
        first.startsWith("[1,")
            && first.contains("first")
            && second.startsWith("[2,")
            && second.contains("+++");
    return merged ? "1 frame, then 1" : first + " then " + second;
  }

  static String hang(Stage stage) throws Exception {
    Line line = stage.attached();
    line.say("[0,[[1,\"hang\"]]]");
    String settled = settled(line, 1);
    long interrupted = stage.application().metrics().count(Counter.OVERTIME, "interrupted");
    return settled + ", interrupted " + interrupted;
  }

  static String secondChannel(Stage stage) throws Exception {
    stage.attached();
    return stage.open(stage.page()).hear();
  }

  static String nothing(Stage stage) throws Exception {
    return stage.attached().hear();
  }

  static String silence(Stage stage) throws Exception {
    Line line = stage.attached();
    String heard = line.hear();
    while (heard.equals("[\"beat\"]")) {
      heard = line.hear();
    }
    // Its code depends on who is first: the engine, or the listener, which notices it too.
    return heard.startsWith("closed") || heard.equals("lost") ? "dead" : heard;
  }

  private static String status(Answer answer) {
    String again = answer.header("Retry-After");
    return "status " + answer.status() + (again.isEmpty() ? "" : ", again in " + again);
  }

  /** Waits until an event is settled or the channel ends. */
  private static String settled(Line line, int event) throws IOException, InterruptedException {
    while (true) {
      String heard = line.hear();
      Matcher frame = FRAME.matcher(heard);
      if (!frame.matches()) {
        return heard;
      }
      if (Integer.parseInt(frame.group(2)) >= event) {
        return "settled " + event;
      }
    }
  }
}

package io.livetemplate.transports;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.transport.PerMessageDeflate;
import io.livetemplate.tck.peer.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a peer says that no client would say: it learns a code of {@code docs/protocol.md}, the same
 * on every transport, and the page goes on as if nothing had been.
 */
final class BadInputTest {
  private static final Pattern STATE = Pattern.compile("\\[(\\d+),(\\d+)(,.*)?]");
  private static final String PROTOCOL = "closed 4400";
  private static final String POLL = "POST /_livetemplate/poll HTTP/1.1\nOrigin: " + Line.ORIGIN;
  private static final int BODY = 100_000_000;

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("nonsense", PROTOCOL),
          Map.entry("{\"n\":0}", PROTOCOL),
          Map.entry("[0", PROTOCOL),
          Map.entry("[0] [0]", PROTOCOL),
          Map.entry("[0,[[1,\"act\"," + "[".repeat(40) + "]".repeat(40) + "]]]", PROTOCOL),
          Map.entry("[\"dance\"]", PROTOCOL),
          Map.entry("[\"e\",\"i\",0,0,[],{\"v\":2}]", PROTOCOL),
          Map.entry("[99]", PROTOCOL),
          Map.entry("[-1]", PROTOCOL),
          Map.entry("[0.5]", PROTOCOL),
          Map.entry("[1e99]", PROTOCOL),
          Map.entry("[0,{}]", PROTOCOL),
          Map.entry("[0,[[7,\"act\",null]]]", PROTOCOL),
          Map.entry("[0,[[1,17,null]]]", PROTOCOL),
          Map.entry("[\"repair\",[\"x\"]]", PROTOCOL));

  @ParameterizedTest
  @EnumSource
  void a_message_that_is_none_ends_the_channel_and_leaves_the_page_as_it_is(Stack stack)
      throws Exception {
    try (Stage stage = new Stage(stack, Map.of())) {
      for (Map.Entry<String, String> row : CODES.entrySet()) {
        Stage.Opened page = stage.page();
        Line line = stage.open(page);
        assertThat(line.hear()).isEqualTo("[0,0]");
        line.say(row.getKey());
        assertThat(line.hear()).as(row.getKey()).isEqualTo(row.getValue());
        goesOn(stage, page);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_comes_before_the_attach_or_attaches_twice_ends_the_channel(Stack stack)
      throws Exception {
    try (Stage stage = new Stage(stack, Map.of())) {
      Stage.Opened page = stage.page();
      Line early = stage.line(page);
      early.say("[0]");
      assertThat(early.hear()).isEqualTo(PROTOCOL);
      Line twice = stage.open(page);
      assertThat(twice.hear()).isEqualTo("[0,0]");
      twice.say("[\"" + page.epoch() + "\",\"tab\",0,0,[0,1,2,3]]");
      assertThat(twice.hear()).isEqualTo(PROTOCOL);
      goesOn(stage, page);
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_event_that_comes_twice_is_handled_once(Stack stack) throws Exception {
    try (Stage stage = new Stage(stack, Map.of())) {
      Line line = stage.attached();
      String event = "[0,[[1,\"act\",null]]]";
      line.say(event);
      assertThat(line.hear()).startsWith("[1,1,").contains("start!").doesNotContain("!!");
      line.say(event);
      line.say("[1,[[2,\"act\",null]]]");
      String next = line.hear();
      assertThat(next.equals("[1,1]") ? line.hear() : next).startsWith("[2,2,").contains("start!!");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_page_of_another_application_is_out_of_reach(Stack stack) throws Exception {
    try (Stage one = new Stage(stack, Map.of(), "one", Map.of());
        Stage two = new Stage(stack, Map.of(), "two", Map.of())) {
      Stage.Opened page = one.page();
      // Signed by a key that is not known here, as after a restart.
      assertThat(two.open(page).hear()).isEqualTo("closed 4404");
      assertThat(one.open(new Stage.Opened(one.page().token(), page.epoch())).hear())
          .isEqualTo("closed 4404");
      goesOn(one, page);
    }
  }

  @ParameterizedTest
  @EnumSource
  void too_many_headers_and_too_much_body_are_refused_before_they_are_read(Stack stack)
      throws Exception {
    try (Stage stage = new Stage(stack, Map.of())) {
      StringBuilder head = new StringBuilder("GET / HTTP/1.1");
      for (int i = 0; i < 10_000; i++) {
        head.append("\nX-").append(i).append(": y");
      }
      assertThat(refusal(stage, head.toString())).isIn("431", "400", "lost");
      assertThat(refusal(stage, POLL + "\nContent-Length: " + BODY)).isIn("413", "lost");
      byte[] chunk = ("80000\r\n" + "x".repeat(0x80000)).getBytes(StandardCharsets.US_ASCII);
      assertThat(refusal(stage, POLL + "\nTransfer-Encoding: chunked", chunk)).isIn("413", "lost");
      goesOn(stage, stage.page());
    }
  }

  /** Nobody inflates a request: its bytes are what they are, and these are no poll. */
  @ParameterizedTest
  @EnumSource
  void a_body_that_would_inflate_to_much_is_no_poll(Stack stack) throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(new byte[10_000_000]);
    }
    try (Stage stage = new Stage(stack, Map.of())) {
      String head = POLL + "\nContent-Encoding: gzip\nContent-Length: " + bomb.size();
      assertThat(refusal(stage, head, bomb.toByteArray())).isEqualTo("400");
      goesOn(stage, stage.page());
    }
  }

  @ParameterizedTest
  @EnumSource
  void bytes_that_are_no_text_are_refused(Stack stack) throws Exception {
    byte[] bytes = {'[', (byte) 0xc3, (byte) 0x28, (byte) 0xff, 0, ']'};
    try (Stage stage = new Stage(stack, Map.of())) {
      Stage.Opened page = stage.page();
      if (stack != Stack.POLLING) {
        try (SocketLine line = stage.socket(page)) {
          line.bytes(bytes);
          assertThat(line.hear()).isEqualTo("closed 1003");
        }
      }
      assertThat(refusal(stage, POLL + "\nContent-Length: " + bytes.length, bytes))
          .isEqualTo("400");
      goesOn(stage, page);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POLLING")
  void a_message_that_inflates_to_much_is_too_big(Stack stack) throws Exception {
    byte[] bomb = PerMessageDeflate.deflate(new byte[500_000]);
    try (Stage stage = new Stage(stack, Map.of(PerMessageDeflate.SETTING, "deflate"))) {
      Stage.Opened page = stage.page();
      try (SocketLine line = stage.socket(page, "Sec-WebSocket-Extensions: permessage-deflate")) {
        line.deflated(bomb);
        assertThat(line.hear()).isEqualTo("closed 1009");
      }
      goesOn(stage, page);
    }
  }

  /** A server that cuts while it is being told more may be heard or not. */
  private static String refusal(Stage stage, String head, byte... body) {
    try {
      Answer answer = stage.ask(head, body);
      return Integer.toString(answer.status());
    } catch (IOException cut) {
      return "lost";
    }
  }

  /** Attaches again and has an event handled. */
  private static void goesOn(Stage stage, Stage.Opened page) throws Exception {
    Line line = stage.open(page);
    Matcher state = STATE.matcher(line.hear());
    assertThat(state.matches()).as(state.toString()).isTrue();
    long event = Long.parseLong(state.group(2)) + 1;
    line.say("[" + state.group(1) + ",[[" + event + ",\"act\",null]]]");
    assertThat(line.hear()).contains("\"start!\"");
  }
}

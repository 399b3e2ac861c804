package io.livetemplate.transports;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.metrics.Counter;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Setting;
import io.livetemplate.tck.peer.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a token opens, on every transport: the page of its own tab and nothing else. */
final class TokensTest {
  private static final Map<Setting<?>, String> USUAL = Map.of();

  @ParameterizedTest
  @EnumSource
  void a_forged_token_opens_nothing(Stack stack) throws Exception {
    try (Stage stage = new Stage(stack, USUAL)) {
      Stage.Opened page = stage.page();
      String end = page.token().endsWith("A") ? "B" : "A";
      String forged = page.token().substring(0, page.token().length() - 1) + end;
      assertThat(stage.open(new Stage.Opened(forged, page.epoch())).hear()).isEqualTo("status 401");
      assertThat(stage.open(new Stage.Opened("nonsense", page.epoch())).hear())
          .isEqualTo("status 401");
      assertThat(tokens(stage, "malformed") + tokens(stage, "forged")).isEqualTo(2);
      assertThat(stage.open(page).hear()).isEqualTo("[0,0]");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_token_of_another_page_does_not_open_this_one(Stack stack) throws Exception {
    try (Stage stage = new Stage(stack, USUAL)) {
      Stage.Opened one = stage.page();
      Stage.Opened other = stage.page();
      assertThat(stage.open(new Stage.Opened(other.token(), one.epoch())).hear())
          .isEqualTo("closed 4404");
      assertThat(stage.open(one).hear()).isEqualTo("[0,0]");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_token_of_another_application_opens_nothing(Stack stack) throws Exception {
    try (Stage shop = new Stage(stack, USUAL, "shop", keys());
        Stage blog = new Stage(stack, USUAL, "blog", keys())) {
      assertThat(blog.open(shop.page()).hear()).isEqualTo("status 401");
      assertThat(tokens(blog, "foreign")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_token_of_another_node_is_gone(Stack stack) throws Exception {
    try (Stage one = new Stage(stack, USUAL, "shop", keys());
        Stage same = new Stage(stack, USUAL, "shop", keys());
        Stage other = new Stage(stack, USUAL)) {
      Stage.Opened page = one.page();
      assertThat(same.open(page).hear()).as("keys shared, page not there").isEqualTo("closed 4404");
      assertThat(other.open(page).hear()).as("keys not known").isIn("closed 4404", "status 401");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoever_copied_a_token_gets_nothing_and_is_counted(Stack stack) throws Exception {
    try (Stage stage = new Stage(stack, USUAL);
        AllLogs logs = new AllLogs()) {
      Stage.Opened page = stage.page();
      Line own = stage.open(page);
      assertThat(own.hear()).isEqualTo("[0,0]");
      assertThat(stage.open(page, "thief").hear()).isEqualTo("closed 4404");
      assertThat(tokens(stage, "other-instance")).isEqualTo(1);
      assertThat(logs.lines()).anyMatch(line -> line.contains("somebody may have copied it"));
      own.say("[0,[[1,\"act\"]]]");
      assertThat(own.hear()).as("the owner goes on").startsWith("[1,1,");
    }
  }

  @Test
  void who_holds_no_poll_when_the_page_ends_is_not_told_that_the_token_is_bad() throws Exception {
    try (Stage stage = new Stage(Stack.POLLING, USUAL)) {
      Stage.Opened page = stage.page();
      String hello = "[null,0]\n[\"" + page.epoch() + "\",\"tab\",0,0,[0,1,2,3]]";
      String opened = stage.poll(page, hello).text();
      assertThat(opened).endsWith("\n[0,0]");
      String channel = opened.substring(2, opened.indexOf('"', 2));
      assertThat(stage.application().revokeSubject("ada")).isEqualTo(1);
      stage.awaitEnd();
      assertThat(stage.poll(page, "[\"" + channel + "\",1]").text()).contains("[\"close\",4403,");
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_revoked_is_closed_on_its_channel_and_gone_without_one(Stack stack) throws Exception {
    try (Stage stage = new Stage(stack, USUAL)) {
      Stage.Opened page = stage.page();
      Line line = stage.open(page);
      assertThat(line.hear()).isEqualTo("[0,0]");
      Stage.Opened without = stage.page();
      assertThat(stage.application().revokeSubject("ada")).isEqualTo(2);
      assertThat(line.hear()).isEqualTo("closed 4403");
      assertThat(stage.open(page).hear()).isEqualTo("closed 4404");
      assertThat(stage.open(without).hear()).isEqualTo("closed 4404");
    }
  }

  /**
   * With JSON Web Tokens that are renewed after two seconds, and a user who does all there is to
   * do.
   */
  @ParameterizedTest
  @EnumSource
  void no_log_ever_holds_a_token(Stack stack) throws Exception {
    List<String> secrets = new ArrayList<>();
    try (AllLogs logs = new AllLogs()) {
      try (Stage stage = new Stage(stack, Map.of(Limits.TOKEN, "3s"), "shop", keys())) {
        Stage.Opened page = stage.page();
        secrets.add(page.token());
        Line line = stage.open(page);
        line.say("[0,[[1,\"act\"],[2,\"nothing\"]]]");
        while (secrets.size() < 2) {
          String heard = line.hear();
          if (heard.startsWith("[\"token\",\"")) {
            secrets.add(heard.substring(10, heard.length() - 2));
          }
        }
        stage.open(page, "thief").hear();
        stage.open(new Stage.Opened(page.token() + "x", page.epoch())).hear();
        Answer foreign =
            stage.ask(
                "POST /_livetemplate/poll HTTP/1.1\nOrigin: http://evil.example\nAuthorization:"
                    + " Bearer "
                    + page.token()
                    + "\nContent-Length: 0");
        assertThat(foreign.status()).isEqualTo(403);
        line.say("no message");
        assertThat(line.hear()).isNotEmpty();
      }
      assertThat(logs.lines()).as("what was logged").hasSizeGreaterThan(5);
      for (String secret : secrets) {
        String signature = secret.substring(secret.lastIndexOf('.') + 1);
        assertThat(logs.lines()).noneMatch(text -> text.contains(signature));
      }
    }
  }

  private static Map<String, String> keys() {
    return Map.of("jwt-key", "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s");
  }

  private static long tokens(Stage stage, String label) {
    return stage.application().metrics().count(Counter.TOKENS, label);
  }
}

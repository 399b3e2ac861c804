package io.livetemplate.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Template;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Receiver;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.engine.fixture.MemoryApplication;
import io.livetemplate.engine.fixture.MemoryChannel;
import io.livetemplate.engine.fixture.MemoryRequest;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tokens live 5 minutes and are renewed after 3, on the channel. */
final class TokenRenewalTest {
  private static final Duration DUE = Duration.ofSeconds(181);

  private final MemoryApplication app = application();
  private final HttpResponse page = app.get("/");
  private final String first = MemoryApplication.bootstrap(page, "token");

  @Test
  void a_new_token_comes_at_three_fifths_of_the_old_ones_life() {
    MemoryChannel channel = attach(first);
    app.memory.time.pass(Duration.ofSeconds(178));
    assertThat(channel.take()).isEmpty();
    app.memory.time.pass(Duration.ofSeconds(3));
    String next = token(channel);
    assertThat(next).isNotEqualTo(first);
    app.memory.time.pass(Duration.ofSeconds(170));
    assertThat(channel.take()).as("renewed once").isEmpty();
    app.memory.time.pass(Duration.ofSeconds(12));
    assertThat(token(channel)).isNotEqualTo(next);
  }

  @Test
  void the_old_token_dies_when_the_new_one_is_acknowledged() {
    MemoryChannel channel = attach(first);
    app.memory.time.pass(DUE);
    String next = token(channel);
    assertThat(code(open(first))).as("not acknowledged yet").isEmpty();
    channel = attach(first);
    channel.says("[\"token\"]");
    assertThat(code(open(first))).as("sent on another channel").isEmpty();
    app.memory.time.pass(Duration.ofSeconds(1));
    String third = token(channel);
    channel.says("[\"token\"]");
    assertThat(code(open(first))).contains(CloseCode.EXPIRED);
    assertThat(code(open(next))).contains(CloseCode.EXPIRED);
    assertThat(code(open(third))).isEmpty();
  }

  @Test
  void the_old_token_dies_when_the_new_one_is_used() {
    MemoryChannel channel = attach(first);
    app.memory.time.pass(DUE);
    String next = token(channel);
    channel.breaks();
    // Whoever has copied the new token, and is not this tab, must not kill the old one by it.
    MemoryChannel thief = MemoryChannel.open(open(next));
    thief.says(attachOf("thief"));
    assertThat(thief.code()).contains(CloseCode.GONE);
    assertThat(code(open(first))).isEmpty();
    assertThat(attach(next).code()).isEmpty();
    assertThat(code(open(first))).contains(CloseCode.EXPIRED);
  }

  @Test
  void three_renewals_that_are_lost_harm_nobody() {
    String token = first;
    for (int lost = 0; lost < 3; lost++) {
      MemoryChannel channel = attach(token);
      assertThat(channel.code()).as("attempt " + lost).isEmpty();
      app.memory.time.pass(lost == 0 ? DUE : Duration.ofSeconds(20));
      assertThat(token(channel)).isNotEqualTo(token);
      channel.breaks();
    }
    MemoryChannel channel = attach(token);
    app.memory.time.pass(Duration.ofSeconds(1));
    token = token(channel);
    channel.says("[\"token\"]").breaks();
    app.memory.time.pass(Duration.ofMinutes(2));
    assertThat(attach(token).code()).as("past the end of the first token").isEmpty();
  }

  @Test
  void acknowledging_what_was_not_sent_means_nothing() {
    MemoryChannel channel = attach(first);
    channel.says("[\"token\"]").says("[\"token\"]");
    assertThat(channel.code()).isEmpty();
    assertThat(code(open(first))).isEmpty();
  }

  @Test
  void a_token_waits_until_the_channel_is_ready() {
    MemoryChannel slow = MemoryChannel.openSlow(open(first));
    slow.says(attachOf("tab"));
    assertThat(slow.take()).containsExactly("[0,0]");
    app.memory.time.pass(DUE);
    assertThat(slow.take()).isEmpty();
    slow.flushed();
    assertThat(token(slow)).isNotEqualTo(first);
  }

  @Test
  void keys_that_fail_leave_the_channel_open_and_it_is_tried_again() {
    MemoryChannel channel = attach(first);
    app.memory.authenticator.broken = true;
    app.memory.time.pass(DUE);
    assertThat(channel.take()).isEmpty();
    assertThat(channel.code()).isEmpty();
    app.memory.authenticator.broken = false;
    app.memory.time.pass(Duration.ofSeconds(1));
    assertThat(token(channel)).isNotEqualTo(first);
  }

  @Test
  void whoever_opens_a_channel_to_a_page_that_ends_meanwhile_is_told() {
    MemoryChannel late = MemoryChannel.open(open(first));
    app.memory.time.pass(Duration.ofMinutes(4));
    assertThat(late.says(attachOf("tab")).code()).isPresent();
  }

  /** The one message that came, which is a token. */
  private static String token(MemoryChannel channel) {
    List<String> messages = channel.take();
    assertThat(messages).hasSize(1);
    assertThat(messages.getFirst()).startsWith("[\"token\",\"").endsWith("\"]");
    return messages.getFirst().substring(10, messages.getFirst().length() - 2);
  }

  private MemoryChannel attach(String token) {
    MemoryChannel channel = MemoryChannel.open(open(token)).says(attachOf("tab"));
    if (channel.code().isEmpty()) {
      assertThat(channel.take()).containsExactly("[0,0]");
    }
    return channel;
  }

  private String attachOf(String instance) {
    return "[\"" + MemoryApplication.bootstrap(page, "epoch") + "\",\"" + instance + "\",0,0,[]]";
  }

  private Receiver open(String token) {
    return ((SocketDecision.Accept) app.open(MemoryRequest.upgrade(token))).receiver();
  }

  private static Optional<CloseCode> code(Receiver receiver) {
    MemoryChannel channel = MemoryChannel.open(receiver);
    Optional<CloseCode> code = channel.code();
    channel.breaks();
    return code;
  }

  private static MemoryApplication application() {
    var app = MemoryApplication.withPlainTokens(MethodHandles.lookup(), Map.of("heartbeat", "1h"));
    app.application.page("/", Template.of("hello ", String.class), request -> "you");
    return app;
  }
}

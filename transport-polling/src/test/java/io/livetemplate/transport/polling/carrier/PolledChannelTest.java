package io.livetemplate.transport.polling.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Receiver;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class PolledChannelTest {
  private static final Duration HOLD = Duration.ofSeconds(30);

  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final PolledChannel channel =
      new PolledChannel(
          "127.0.0.1",
          new Receiver() {
            @Override
            public void opened(Channel opened) {}

            @Override
            public void ready() {}

            @Override
            public void received(String frame) {
              received.add(frame);
            }

            @Override
            public void closed(int code) {
              received.add("closed " + code);
            }
          },
          1000);

  @Test
  void requestsAreTakenInTheirOrderWhateverOrderTheyArriveIn() throws Exception {
    channel.opened();
    CompletableFuture<HttpResponse> third = post(2, "[3]");
    CompletableFuture<HttpResponse> second = post(1, "[2]");
    CompletableFuture<HttpResponse> first = post(0, "[1]");
    assertThat(List.of(received.take(), received.take(), received.take()))
        .containsExactly("[1]", "[2]", "[3]");
    assertThat(text(first.get())).as("let go by the next").endsWith("]").doesNotContain("\n");
    assertThat(second.get().status()).isEqualTo(200);
    channel.send("[\"now\"]");
    assertThat(text(third.get())).isEqualTo("[\"" + channel.id() + "\",2]\n[\"now\"]");
  }

  @Test
  void anOlderNumberIsAConflict() throws Exception {
    channel.opened();
    CompletableFuture<HttpResponse> opening = post(0, "[1]");
    CompletableFuture<HttpResponse> held = post(1, "[2]");
    received.take();
    received.take();
    assertThat(post(1, "[again]").get().status()).isEqualTo(409);
    assertThat(post(0, "[again]").get().status()).isEqualTo(409);
    assertThat(received).isEmpty();
    channel.send("[9]");
    assertThat(text(held.get())).endsWith("[9]");
    assertThat(opening).isDone();
  }

  @Test
  void aMessageThatNobodyFetchedStays() throws Exception {
    channel.opened();
    channel.send("[1]");
    assertThat(text(post(0).get())).endsWith("\n[1]");
  }

  @Test
  void aPollIsAnsweredWhenItsTimeIsOver() {
    channel.opened();
    channel.answer(poll(0, List.of()), Duration.ofMillis(1));
    HttpResponse response = channel.answer(poll(1, List.of()), Duration.ofMillis(1));
    assertThat(text(response)).isEqualTo("[\"" + channel.id() + "\",1]");
    assertThat(response.headers()).contains(new HttpResponse.Header("Cache-Control", "no-store"));
  }

  @Test
  void whoIsTurnedAwayWhileTheChannelOpensCanReadWhy() throws Exception {
    channel.opened();
    channel.close(CloseCode.GONE);
    assertThat(text(post(0).get()))
        .isEqualTo("[\"" + channel.id() + "\",0]\n[\"close\",4404,\"gone\"]");
  }

  private CompletableFuture<HttpResponse> post(long number, String... messages) {
    var response = new CompletableFuture<HttpResponse>();
    Thread.startVirtualThread(
        () -> response.complete(channel.answer(poll(number, List.of(messages)), HOLD)));
    return response;
  }

  private Poll poll(long number, List<String> messages) {
    return new Poll(number == 0 ? Optional.empty() : Optional.of(channel.id()), number, messages);
  }

  private static String text(HttpResponse response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}

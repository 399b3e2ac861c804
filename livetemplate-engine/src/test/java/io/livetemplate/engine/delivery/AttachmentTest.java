package io.livetemplate.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.auth.PageToken;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Compression;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttachmentTest {
  private final Attachment<String> attachment = new Attachment<>();

  @Test
  void what_is_said_about_another_channel_means_nothing() {
    Line<String> line = take("tab", 1, "a");
    attachment.ready("b");
    attachment.hidden("b", true);
    attachment.beat("b");
    attachment.renew("b", new PageToken("t"));
    attachment.closed("b");
    assertThat(line.ready).isFalse();
    assertThat(line.isTooSoon(Instant.MIN, Duration.ofSeconds(1))).isFalse();
    assertThat(line.message()).isEmpty();
    assertThat(attachment.channel()).contains("a");
  }

  @Test
  void the_instance_stays_when_its_channel_has_gone() {
    take("tab", 2, "a");
    attachment.closed("a");
    assertThat(attachment.channel()).isEmpty();
    assertThat(attachment.isTaken("tab")).isFalse();
    assertThat(attachment.isTaken("other")).isTrue();
    assertThat(attachment.isOutrun(1)).as("a channel that was opened before").isTrue();
    assertThat(attachment.close(CloseCode.NORMAL)).isEmpty();
  }

  @Test
  void nothing_of_a_channel_passes_to_the_next_one() {
    take("tab", 1, "a");
    attachment.ready("a");
    attachment.hidden("a", true);
    attachment.beat("a");
    attachment.drain(Duration.ofSeconds(3));
    Line<String> next = take("tab", 2, "b");
    assertThat(next.ready).isFalse();
    assertThat(next.hidden).isFalse();
    assertThat(next.message()).isEqualTo(Optional.empty());
  }

  private Line<String> take(String instance, long order, String channel) {
    Line<String> line = new Line<>(channel, Set.of(), Compression.NONE, false);
    attachment.take(instance, order, line);
    return line;
  }
}

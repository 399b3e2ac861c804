package io.livetemplate.engine.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.ShapeId;
import io.livetemplate.api.transport.Compression;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplacementStrategyTest {
  private static final ClientView CLIENT =
      new ClientView() {
        @Override
        public boolean knows(ShapeId shape) {
          return true;
        }

        @Override
        public Compression compression() {
          return Compression.NONE;
        }
      };

  @Test
  void thePageIsNotWrittenOutWhenItIsSureToBeLonger() {
    boolean bids = new ReplacementStrategy().bid(whole(101, true), CLIENT, new PatchText(100));
    assertThat(bids).isFalse();
  }

  @Test
  void itIsWrittenWhenItMayBeAsShort() {
    PatchText patch = new PatchText(100);
    assertThat(new ReplacementStrategy().bid(whole(100, false), CLIENT, patch)).isTrue();
    assertThat(patch).hasToString("\"<p>\"");
  }

  private static Change whole(int atLeast, boolean tooMuch) {
    return new Change.Whole(
        Address.ROOT,
        atLeast,
        () -> {
          assertThat(tooMuch).as("asked for HTML that cannot win").isFalse();
          return "<p>";
        },
        List.of(),
        List.of(),
        Optional.empty());
  }
}

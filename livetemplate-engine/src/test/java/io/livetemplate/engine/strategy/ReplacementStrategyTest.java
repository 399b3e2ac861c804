package io.livetemplate.engine.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.Shape;
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
        public boolean builds(ShapeId shape) {
          return true;
        }

        @Override
        public Compression compression() {
          return Compression.NONE;
        }
      };

  @Test
  void thePageIsNotWrittenOutWhenItIsSureToBeLonger() {
    boolean bids = new ReplacementStrategy().bid(whole(101, true), CLIENT, patch());
    assertThat(bids).isFalse();
  }

  @Test
  void itIsWrittenWhenItMayBeAsShort() {
    PatchText patch = patch();
    assertThat(new ReplacementStrategy().bid(whole(100, false), CLIENT, patch)).isTrue();
    assertThat(patch).hasToString("\"<p>\"");
  }

  private static Change whole(int atLeast, boolean tooMuch) {
    return new Change.Whole(
        Address.ROOT,
        new Change.Content() {
          @Override
          public boolean isLongerThan(long length) {
            return atLeast > length;
          }

          @Override
          public String html() {
            assertThat(tooMuch).as("asked for HTML that cannot win").isFalse();
            return "<p>";
          }

          @Override
          public List<Change> parts() {
            return List.of();
          }

          @Override
          public List<Shape> shapes() {
            return List.of();
          }

          @Override
          public Optional<Shape> shape() {
            return Optional.empty();
          }
        });
  }

  private static PatchText patch() {
    PatchText patch = new PatchText(CLIENT);
    patch.begin(100);
    return patch;
  }
}

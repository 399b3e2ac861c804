package io.livetemplate.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetemplate.api.error.TemplateException;
import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.ClientModule;
import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.api.strategy.PatchSink;
import io.livetemplate.engine.conformance.Shrinker.Failure;
import io.livetemplate.engine.testing.BuiltIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundVectorTest {
  /** Says of every list that nothing is left of it. */
  private static final FragmentStrategy FORGETFUL =
      new FragmentStrategy() {
        @Override
        public String id() {
          return "granular";
        }

        @Override
        public int version() {
          return 1;
        }

        @Override
        public Optional<ClientModule> client() {
          return Optional.empty();
        }

        @Override
        public boolean bid(Change change, ClientView client, PatchSink out) {
          if (!(change instanceof Change.Items)) {
            return false;
          }
          out.startArray().endArray();
          return true;
        }
      };

  @TempDir private Path folder;

  @Test
  void aPageThatFailsBecomesAVectorThatFailsUntilTheStrategyIsMended() throws IOException {
    List<FragmentStrategy> strategies = new ArrayList<>(BuiltIn.strategies());
    strategies.set(BuiltIn.GRANULAR, FORGETFUL);
    Failure smallest = new Shrinker(new Playback(strategies)).shrink(failing(strategies));

    String told = FoundVector.write(smallest, strategies, folder, "forgotten");

    Path file = folder.resolve("found-forgotten.json");
    String recorded = Files.readString(file);
    assertThat(told).contains(file.toString(), "conformance/vectors");
    assertThat(Wire.list(Wire.parse(recorded))).hasSize(1);
    assertThatThrownBy(() -> ConformanceTest.play(only(recorded)))
        .isInstanceOf(AssertionError.class);
    String mended = VectorWriter.again(recorded);
    ConformanceTest.play(only(mended));
    assertThat(only(mended).get("template")).isEqualTo(smallest.page().source());
    assertThat(VectorWriter.again(mended)).isEqualTo(mended);
  }

  private static Failure failing(List<FragmentStrategy> strategies) {
    for (long seed = 0; ; seed++) {
      RandomPage page = RandomPage.of(seed, 2);
      try {
        new Playback(strategies).play(page.sheet(), BuiltIn.GRANULAR, page.models());
      } catch (TemplateException refused) {
        // The next one, then.
      } catch (AssertionError | RuntimeException wrong) {
        return new Failure(page, BuiltIn.GRANULAR);
      }
    }
  }

  private static Map<?, ?> only(String vectors) {
    return (Map<?, ?>) Wire.list(Wire.parse(vectors)).getFirst();
  }
}

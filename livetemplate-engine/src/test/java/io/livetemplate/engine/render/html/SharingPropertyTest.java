package io.livetemplate.engine.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.template.shape.HtmlWriter;
import io.livetemplate.engine.testing.Sheet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is taken over: a version shows what a fresh render shows. */
class SharingPropertyTest {
  private static final int STEPS = 12;
  private static final int MODELS = 12;

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("sharing.seeds", 60));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aVersionThatSharesShowsWhatAFreshOneShows(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String template = RandomModels.template(random);
    Sheet sheet = Sheet.of(template);
    for (int i = 0; i < MODELS; i++) {
      RandomModels models = new RandomModels(random.split());
      Object model = models.first();
      RenderedNode version = sheet.render(model);
      for (int step = 0; step < STEPS; step++) {
        model = models.next(model);
        RenderedNode before = version;
        version = sheet.render(model, before);
        RenderedNode fresh = sheet.render(model);
        assertThat(html(version))
            .as("seed %s, model %s, step %s: %s of %s", seed, i, step, model, template)
            .isEqualTo(html(fresh));
        assertThat(version.shapes()).isEqualTo(fresh.shapes());
        assertThat(sheet.render(model, version)).isSameAs(version);
        assertSharedWhereEqual(before, version);
      }
    }
  }

  private static String html(RenderedNode node) {
    return HtmlWriter.document(node, "", "");
  }

  /** What stands at the same place and shows the same is the same object. */
  private static void assertSharedWhereEqual(RenderedNode before, RenderedNode after) {
    if (before == after) {
      return;
    }
    boolean equal = before.shape() == after.shape();
    for (int i = 0; equal && i < before.shape().slotSources().size(); i++) {
      equal = before.read(i).equals(after.read(i));
    }
    for (int i = 1; equal && i <= before.shape().regions().size(); i++) {
      List<RenderedNode> was = before.items(i);
      List<RenderedNode> is = after.items(i);
      equal = was.size() == is.size();
      for (int k = 0; equal && k < is.size(); k++) {
        equal = was.get(k) == is.get(k);
      }
    }
    assertThat(equal).as("%s and %s are equal but not the same", before, after).isFalse();
  }
}

package io.livetemplate.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.error.TemplateException;
import io.livetemplate.engine.conformance.Shrinker.Failure;
import io.livetemplate.engine.testing.BuiltIn;
import io.livetemplate.engine.testing.Sheet;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Random pages: whatever strategy is forced, and when none is, the document that the frames lead to
 * is the one that a fresh load shows; no plan is beaten by a single strategy; nothing is sent of a
 * branch that the page has not shown. A page that fails is made smaller and becomes a vector.
 *
 * <p>{@code -Dlivetemplate.changes=100000} plays more; {@code -Dlivetemplate.seed=N} one page.
 */
class PropertyTest {
  private static final int CHANGES = Integer.getInteger("livetemplate.changes", 20_000);
  private static final int PER_STRATEGY = 8;
  private static final Path FOUND = Path.of("target/found");

  private final Playback playback = new Playback(BuiltIn.strategies());
  private final Set<String> sent = new TreeSet<>();
  private final Coverage coverage = new Coverage();

  @Test
  void framesLeadToWhatAFreshLoadShows() {
    Long only = Long.getLong("livetemplate.seed");
    if (only != null) {
      assertThat(check(only)).isPositive();
      return;
    }
    int changes = 0;
    for (long seed = 0; changes < CHANGES; seed++) {
      changes += check(seed);
    }
    assertThat(sent)
        .as("what was sent when no strategy was forced")
        .contains(
            "granular of an item",
            "granular of a section",
            "marker of an item",
            "marker of a section",
            "replacement of a section",
            "static-dynamic of an item",
            "static-dynamic of a section");
    assertThat(coverage.counts().entrySet())
        .as("how many pages had what in them: %s", coverage.counts())
        .extracting(Map.Entry::getKey, Map.Entry::getValue)
        .noneMatch(count -> count.toList().getLast().equals(0));
  }

  /** How many changes were played. */
  private int check(long seed) {
    RandomPage page = RandomPage.of(seed, PER_STRATEGY);
    Sheet sheet;
    try {
      sheet = page.sheet();
    } catch (TemplateException refused) {
      return 0;
    }
    coverage.add(page, sheet.shape());
    int played = 0;
    for (int strategy = Playback.FREE; strategy < BuiltIn.NUMBERS.size(); strategy++) {
      try {
        Set<String> used = playback.play(sheet, strategy, page.models());
        if (strategy == Playback.FREE) {
          sent.addAll(used);
        }
        played += PER_STRATEGY;
      } catch (AssertionError | RuntimeException failure) {
        Failure smallest = new Shrinker(playback).shrink(new Failure(page, strategy));
        String told =
            FoundVector.write(smallest, BuiltIn.strategies(), FOUND, "random-page-" + seed);
        throw new AssertionError(
            "seed %d: %s%nmade smaller:%n%s%n%s"
                .formatted(seed, failure.getMessage(), smallest, told),
            failure);
      }
    }
    return played;
  }
}

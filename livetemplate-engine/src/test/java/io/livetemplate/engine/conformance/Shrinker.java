package io.livetemplate.engine.conformance;

import io.livetemplate.api.error.TemplateException;
import io.livetemplate.engine.conformance.Piece.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes a failing page smaller as long as it fails. */
final class Shrinker {
  private static final int TRIES = 2_000;

  /** A page that fails when one strategy is forced. */
  record Failure(RandomPage page, int strategy) {
    @Override
    public String toString() {
      return page.source()
          + "\npartials "
          + page.partials()
          + "\n"
          + page.models()
          + "\nstrategy "
          + strategy;
    }
  }

  private final Playback playback;
  private int tries;

  Shrinker(Playback playback) {
    this.playback = playback;
  }

  Failure shrink(Failure failure) {
    Failure smallest = failure;
    boolean smaller = true;
    while (smaller && tries < TRIES) {
      smaller = false;
      for (Failure candidate : candidates(smallest)) {
        tries++;
        if (fails(candidate)) {
          smallest = candidate;
          smaller = true;
          break;
        }
      }
    }
    return smallest;
  }

  private static List<Failure> candidates(Failure failure) {
    List<Failure> all = new ArrayList<>();
    Tag template = failure.page().template();
    List<Map<String, Object>> models = failure.page().models();
    if (models.size() > 2) {
      all.add(candidate(failure, template, models.subList(1, models.size())));
      all.add(candidate(failure, template, models.subList(0, models.size() - 1)));
    }
    long pieces = template.all().count() - 1;
    for (int index = 0; index < pieces; index++) {
      int[] at = {index};
      all.add(candidate(failure, (Tag) without(template, at), models));
    }
    return all;
  }

  private static Failure candidate(
      Failure failure, Tag template, List<Map<String, Object>> models) {
    return new Failure(new RandomPage(template, List.copyOf(models)), failure.strategy());
  }

  /** A copy without one of the pieces inside. */
  private static Piece without(Piece piece, int[] index) {
    List<Piece> kept = new ArrayList<>();
    for (Piece child : piece.children()) {
      if (index[0]-- != 0) {
        kept.add(without(child, index));
      }
    }
    return piece.with(kept);
  }

  private boolean fails(Failure candidate) {
    RandomPage page = candidate.page();
    try {
      playback.play(page.sheet(), candidate.strategy(), page.models());
      return false;
    } catch (TemplateException refused) {
      return false;
    } catch (AssertionError | RuntimeException failure) {
      return true;
    }
  }
}

package io.livetemplate.engine.conformance;

import io.livetemplate.api.error.TemplateException;
import io.livetemplate.engine.conformance.RandomPage.Piece;
import io.livetemplate.engine.conformance.RandomPage.Section;
import io.livetemplate.engine.conformance.RandomPage.Tag;
import io.livetemplate.engine.testing.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes a failing page smaller as long as it fails. */
final class Shrinker {
  private static final int TRIES = 2_000;

  /** A page with its versions that fails when one strategy is forced. */
  record Failure(Tag template, List<Map<String, Object>> models, int strategy) {
    @Override
    public String toString() {
      return RandomPage.write(template) + "\n" + models + "\nstrategy " + strategy;
    }
  }

  private int tries;

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
    List<Map<String, Object>> models = failure.models();
    if (models.size() > 2) {
      all.add(
          new Failure(failure.template(), models.subList(1, models.size()), failure.strategy()));
      all.add(
          new Failure(
              failure.template(), models.subList(0, models.size() - 1), failure.strategy()));
    }
    for (int index = 0; index < count(failure.template()); index++) {
      int[] at = {index};
      all.add(new Failure((Tag) without(failure.template(), at), models, failure.strategy()));
    }
    return all;
  }

  private static int count(Piece piece) {
    return children(piece).stream().mapToInt(child -> 1 + count(child)).sum();
  }

  private static List<Piece> children(Piece piece) {
    return switch (piece) {
      case RandomPage.Text text -> List.of();
      case Tag tag -> tag.children();
      case Section section -> section.body();
    };
  }

  /** A copy without one of the pieces inside. */
  private static Piece without(Piece piece, int[] index) {
    List<Piece> kept = new ArrayList<>();
    for (Piece child : children(piece)) {
      if (index[0]-- != 0) {
        kept.add(without(child, index));
      }
    }
    return switch (piece) {
      case RandomPage.Text text -> text;
      case Tag tag -> new Tag(tag.name(), tag.attributes(), kept);
      case Section section -> new Section(section.name(), section.inverted(), section.list(), kept);
    };
  }

  private static boolean fails(Failure candidate) {
    try {
      PropertyTest.play(
          Sheet.of(RandomPage.write(candidate.template())),
          candidate.strategy(),
          candidate.models());
      return false;
    } catch (TemplateException refused) {
      return false;
    } catch (AssertionError | RuntimeException failure) {
      return true;
    }
  }
}

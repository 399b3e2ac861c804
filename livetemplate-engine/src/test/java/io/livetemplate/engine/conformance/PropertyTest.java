package io.livetemplate.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.error.TemplateException;
import io.livetemplate.engine.conformance.Shrinker.Failure;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.strategy.Plan;
import io.livetemplate.engine.strategy.PlannedPatch;
import io.livetemplate.engine.template.shape.HtmlWriter;
import io.livetemplate.engine.testing.BuiltIn;
import io.livetemplate.engine.testing.Sheet;
import io.livetemplate.engine.wire.FrameWriter;
import io.livetemplate.engine.wire.Utf8;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Random pages: whatever strategy is forced, and when none is, the document that the frames lead to
 * is the one that a fresh load shows; no plan is beaten by a single strategy; nothing is sent of a
 * branch that the page has not shown.
 *
 * <p>{@code -Dlivetemplate.changes=100000} plays more; {@code -Dlivetemplate.seed=N} one page.
 */
class PropertyTest {
  private static final int CHANGES = Integer.getInteger("livetemplate.changes", 20_000);
  private static final int PER_STRATEGY = 8;
  private static final int LARGER_AT_MOST = 32;

  /** No strategy is forced. */
  private static final int FREE = -1;

  private static final Pattern BRANCH = Pattern.compile("branch-\\d+-");

  @Test
  void framesLeadToWhatAFreshLoadShows() {
    Long only = Long.getLong("livetemplate.seed");
    if (only != null) {
      assertThat(check(only, new HashSet<>())).isPositive();
      return;
    }
    Set<String> seen = new TreeSet<>();
    int changes = 0;
    for (long seed = 0; changes < CHANGES; seed++) {
      changes += check(seed, seen);
    }
    assertThat(seen)
        .as("what was sent when no strategy was forced")
        .contains(
            "granular of an item",
            "granular of a section",
            "marker of an item",
            "marker of a section",
            "replacement of a section",
            "static-dynamic of an item",
            "static-dynamic of a section");
  }

  /** How many changes were played. */
  private static int check(long seed, Set<String> seen) {
    RandomPage pages = new RandomPage(new Random(seed));
    RandomPage.Tag template = pages.page();
    List<Map<String, Object>> models = new ArrayList<>();
    models.add(pages.model(template));
    for (int i = 0; i < PER_STRATEGY; i++) {
      models.add(pages.change(models.getLast(), template));
    }
    Sheet sheet;
    try {
      sheet = Sheet.of(RandomPage.write(template));
    } catch (TemplateException refused) {
      return 0;
    }
    int played = 0;
    for (int strategy = FREE; strategy < BuiltIn.NUMBERS.size(); strategy++) {
      try {
        Set<String> used = play(sheet, strategy, models);
        if (strategy == FREE) {
          seen.addAll(used);
        }
        played += PER_STRATEGY;
      } catch (AssertionError | RuntimeException failure) {
        Failure smallest = new Shrinker().shrink(new Failure(template, models, strategy));
        throw new AssertionError(
            "seed " + seed + ": " + failure.getMessage() + "\nmade smaller:\n" + smallest, failure);
      }
    }
    return played;
  }

  /** Plays versions of a page one after the other; yields what the frames consisted of. */
  static Set<String> play(Sheet sheet, int strategy, List<Map<String, Object>> models) {
    Set<String> used = new HashSet<>();
    LivePlayback server =
        new LivePlayback(LivePlayback.planner(strategy), sheet.render(models.getFirst()));
    StringBuilder sent = new StringBuilder(server.firstHtml());
    StringBuilder shown = new StringBuilder(html(server.shown()));
    ReferenceClient client = ReferenceClient.of(server.firstHtml());
    assertThat(client.normalForm()).as("first").isEqualTo(fresh(server.shown()));
    for (int step = 1; step < models.size(); step++) {
      RenderedNode next = sheet.render(models.get(step));
      if (strategy == FREE) {
        neverBeaten(server, next);
      }
      Plan plan = server.plan(LivePlayback.planner(strategy), next);
      plan.patches().forEach(patch -> used.add(kind(patch)));
      String frame = server.show(next).orElse("");
      sent.append(frame);
      shown.append(html(next));
      if (!frame.isEmpty()) {
        apply(client, frame, "step " + step + " by " + strategy + ": " + frame);
        assertThat(client.normalForm())
            .as("step %s by %s: %s", step, strategy, frame)
            .isEqualTo(fresh(next));
      }
      assertThat(branches(shown)).as("branches shown").containsAll(branches(sent));
    }
    return used;
  }

  private static void apply(ReferenceClient client, String frame, String what) {
    try {
      client.apply(frame);
    } catch (RuntimeException misfit) {
      throw new AssertionError(what, misfit);
    }
  }

  private static void neverBeaten(LivePlayback server, RenderedNode next) {
    Plan plan = server.plan(LivePlayback.planner(FREE), next);
    if (plan.isEmpty()) {
      return;
    }
    String frame = FrameWriter.frame(1, 0, plan, next);
    assertThat(FrameWriter.frame(1, 0, server.plan(LivePlayback.planner(FREE), next), next))
        .as("the same change")
        .isEqualTo(frame);
    for (int only : BuiltIn.NUMBERS) {
      Plan single = server.plan(LivePlayback.planner(only), next);
      assertThat(Utf8.length(frame))
          .as("strategy %s alone", only)
          .isLessThanOrEqualTo(Utf8.length(FrameWriter.frame(1, 0, single, next)));
    }
    assertThat(Utf8.length(frame))
        .isLessThanOrEqualTo(
            Utf8.length(FrameWriter.frame(1, 0, server.root(next), next)) + LARGER_AT_MOST);
  }

  private static String kind(PlannedPatch patch) {
    return BuiltIn.strategies().get(patch.strategy()).id()
        + (patch.region().isSection() ? " of a section" : " of an item");
  }

  private static Set<String> branches(CharSequence text) {
    return BRANCH.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
  }

  private static String html(RenderedNode version) {
    return HtmlWriter.document(version, "", "");
  }

  private static String fresh(RenderedNode version) {
    return ReferenceClient.of(new LivePlayback(LivePlayback.planner(FREE), version).firstHtml())
        .normalForm();
  }
}

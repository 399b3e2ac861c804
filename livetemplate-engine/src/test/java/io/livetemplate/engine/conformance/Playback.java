package io.livetemplate.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.strategy.Plan;
import io.livetemplate.engine.strategy.PlannedPatch;
import io.livetemplate.engine.template.shape.HtmlWriter;
import io.livetemplate.engine.testing.BuiltIn;
import io.livetemplate.engine.testing.Sheet;
import io.livetemplate.engine.wire.FrameWriter;
import io.livetemplate.engine.wire.Utf8;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Plays the versions of a page to the reference client. */
final class Playback {
  /** No strategy is forced. */
  static final int FREE = -1;

  private static final int LARGER_AT_MOST = 32;
  private static final Pattern BRANCH = Pattern.compile("branch-\\d+-");

  private final List<FragmentStrategy> strategies;

  /** By these strategies, numbered as the built-in ones. */
  Playback(List<FragmentStrategy> strategies) {
    this.strategies = strategies;
  }

  /** Plays versions one after the other; yields what the frames consisted of. */
  Set<String> play(Sheet sheet, int strategy, List<Map<String, Object>> models) {
    Set<String> used = new HashSet<>();
    LivePlayback server =
        new LivePlayback(
            LivePlayback.planner(strategies, strategy), sheet.render(models.getFirst()));
    StringBuilder sent = new StringBuilder(server.firstHtml());
    StringBuilder shown = new StringBuilder(html(server.shown()));
    ReferenceClient client = ReferenceClient.of(server.firstHtml());
    assertThat(client.normalForm()).as("first").isEqualTo(fresh(server.shown()));
    for (int step = 1; step < models.size(); step++) {
      RenderedNode next = sheet.render(models.get(step));
      if (strategy == FREE) {
        neverBeaten(server, next);
      }
      Plan plan = server.plan(LivePlayback.planner(strategies, strategy), next);
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

  private void neverBeaten(LivePlayback server, RenderedNode next) {
    Plan plan = server.plan(LivePlayback.planner(strategies, FREE), next);
    if (plan.isEmpty()) {
      return;
    }
    String frame = FrameWriter.frame(1, 0, plan, next);
    Plan again = server.plan(LivePlayback.planner(strategies, FREE), next);
    assertThat(FrameWriter.frame(1, 0, again, next)).as("the same change").isEqualTo(frame);
    for (int only : BuiltIn.NUMBERS) {
      Plan single = server.plan(LivePlayback.planner(strategies, only), next);
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

  /** What a fresh load of a version looks like. */
  static String fresh(RenderedNode version) {
    String html = new LivePlayback(LivePlayback.planner(FREE), version).firstHtml();
    return ReferenceClient.of(html).normalForm();
  }
}

package io.livetemplate.engine;

import io.livetemplate.api.DiffStep;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.api.strategy.Rendered;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.engine.delivery.Allowance;
import io.livetemplate.engine.delivery.Delivery;
import io.livetemplate.engine.delivery.Knowledge;
import io.livetemplate.engine.delivery.Known;
import io.livetemplate.engine.delivery.Output;
import io.livetemplate.engine.metrics.Meters;
import io.livetemplate.engine.metrics.RouteMeter;
import io.livetemplate.engine.page.CompiledTemplate;
import io.livetemplate.engine.page.PlanEncoder;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.render.model.Visit;
import io.livetemplate.engine.strategy.Plan;
import io.livetemplate.engine.strategy.PlannedPatch;
import io.livetemplate.engine.strategy.Planner;
import io.livetemplate.engine.wire.ClientMessage;
import io.livetemplate.engine.wire.FrameWriter;
import io.livetemplate.engine.wire.Utf8;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.Deflater;

/**
 * Plays a page whose browser acknowledges everything at once, through the same delivery and the
 * same encoder as a live one, so that its frames are those of a live one.
 */
final class DiffPlayback {
  private static final String CHANNEL = "playback";
  private static final Allowance ONE_FRAME = new Allowance(1, Long.MAX_VALUE, Duration.ZERO);

  private static final RouteMeter UNREAD =
      new Meters("playback", List.of(), () -> 0).route("playback");

  private final CompiledTemplate template;
  private final Visit visit;
  private final List<FragmentStrategy> strategies;
  private final Set<Integer> all;
  private final PlanEncoder replacing;
  private final Delivery<Rendered, String> delivery;
  private Plan plan = Plan.NOTHING;
  private Known known;
  private int step;

  DiffPlayback(
      CompiledTemplate template,
      Object first,
      Visit visit,
      Planner planner,
      Optional<Integer> forced) {
    this.template = template;
    this.visit = visit;
    this.strategies = planner.strategies();
    this.replacing = new PlanEncoder(planner, strategies, UNREAD, ignored -> {});
    this.all = Set.copyOf(IntStream.range(0, strategies.size()).boxed().toList());
    var encoder =
        new PlanEncoder(
            forced.map(planner::preferring).orElse(planner),
            strategies,
            UNREAD,
            made -> plan = made);
    Rendered rendered = template.render(first, visit, null);
    this.known = Known.of(template.shapes(rendered));
    this.delivery = new Delivery<>("", rendered, known, encoder, ONE_FRAME);
    var attach = new ClientMessage.Attach("", CHANNEL, 0, 0, forced.map(this::with).orElse(all));
    delivery.attach(CHANNEL, 1, attach, Compression.NONE, true);
    delivery.flush();
  }

  private Set<Integer> with(int forced) {
    Set<Integer> loaded = new HashSet<>();
    loaded.add(forced);
    for (int number = 0; number < strategies.size(); number++) {
      if (strategies.get(number).id().equals(PlanEncoder.FALLBACK)) {
        loaded.add(number);
      }
    }
    return loaded;
  }

  DiffStep next(Object model) {
    step++;
    plan = Plan.NOTHING;
    Rendered before = delivery.content();
    Rendered after = template.render(model, visit, before);
    delivery.content(after);
    delivery.attachment().ready(CHANNEL);
    if (delivery.flush().orElse(null) instanceof Output.Frame<String> frame) {
      delivery.progress(CHANNEL, new ClientMessage.Progress(frame.n(), List.of()));
      return step(frame, before, after);
    }
    return new DiffStep(step, "", 0, 0, 0, List.of());
  }

  private DiffStep step(Output.Frame<String> frame, Rendered before, Rendered after) {
    var client = new Knowledge(known, all, Compression.NONE);
    Plan whole = replacing.whole(before, after, client);
    String html = FrameWriter.frame(frame.n(), 0, whole, (RenderedNode) after);
    known = PlanEncoder.known(known, plan);
    return new DiffStep(
        step,
        frame.text(),
        Utf8.length(frame.text()),
        deflated(frame.text()),
        Utf8.length(html),
        plan.patches().stream().map(this::patch).toList());
  }

  private DiffStep.Patch patch(PlannedPatch patch) {
    return new DiffStep.Patch(
        patch.region(), strategies.get(patch.strategy()).id(), Utf8.length(patch.json()));
  }

  private static int deflated(String text) {
    var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
      deflater.finish();
      byte[] buffer = new byte[4096];
      int total = 0;
      while (!deflater.finished()) {
        total += deflater.deflate(buffer);
      }
      return total;
    } finally {
      deflater.end();
    }
  }
}

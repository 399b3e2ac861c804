package io.livetemplate.engine.conformance;

import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.api.strategy.ShapeId;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.engine.delivery.Known;
import io.livetemplate.engine.page.PlanEncoder;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.strategy.Plan;
import io.livetemplate.engine.strategy.Planner;
import io.livetemplate.engine.template.shape.HtmlWriter;
import io.livetemplate.engine.testing.BuiltIn;
import io.livetemplate.engine.testing.View;
import io.livetemplate.engine.wire.FrameWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The server's half of a page: what it sends first, and for each further version. */
final class LivePlayback {
  private final Planner planner;
  private RenderedNode shown;
  private Known known;
  private long n;

  /** A page by a planner. */
  LivePlayback(Planner planner, RenderedNode first) {
    this.planner = planner;
    this.shown = first;
    this.known = Known.of(first.shapes().keySet());
  }

  static Planner planner(int strategy) {
    return planner(BuiltIn.strategies(), strategy);
  }

  /** By strategies that are numbered as the built-in ones. */
  static Planner planner(List<FragmentStrategy> strategies, int strategy) {
    Planner free = new Planner(strategies);
    return strategy < 0 ? free : free.preferring(strategy);
  }

  String firstHtml() {
    String strategies =
        BuiltIn.strategies().stream()
            .map(LivePlayback::entry)
            .collect(Collectors.joining(",", "[", "]"));
    String bootstrap =
        "{\"v\":1,\"page\":\"page\",\"epoch\":\"epoch\",\"token\":\"token\",\"n\":0,"
            + "\"path\":\"/_livetemplate\",\"strategies\":"
            + strategies
            + "}";
    return HtmlWriter.document(
        shown,
        "<script type=\"module\" src=\"/_livetemplate/m/livetemplate.js\" lt-own></script>",
        FrameWriter.bootstrap(bootstrap, shown));
  }

  private static String entry(FragmentStrategy strategy) {
    return "[\"" + strategy.id() + "\"," + strategy.version() + ",null]";
  }

  /** The frame that leads to a version; empty when it looks the same. */
  Optional<String> show(RenderedNode next) {
    Plan plan = plan(planner, next);
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    n++;
    known = PlanEncoder.known(known, plan);
    shown = next;
    return Optional.of(FrameWriter.frame(n, 0, plan, next));
  }

  /** What a planner would send for the next version. */
  Plan plan(Planner by, RenderedNode next) {
    View view = new View(known.layouts(), known.built(), Compression.NONE);
    return by.plan(shown, next, view, BuiltIn.NUMBERS);
  }

  /** What would replace the document for the next version. */
  Plan root(RenderedNode next) {
    View view = new View(known.layouts(), known.built(), Compression.NONE);
    return planner.replaceRoot(shown, next, view, BuiltIn.NUMBERS);
  }

  RenderedNode shown() {
    return shown;
  }

  List<ShapeId> shapes() {
    return List.copyOf(known.layouts());
  }
}

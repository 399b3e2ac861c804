package io.livetemplate.engine.conformance;

import io.livetemplate.engine.conformance.Wire.Misfit;
import io.livetemplate.engine.template.shape.Checksum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Applies frames to a document by {@code docs/protocol.md}, as plainly as possible. What does not
 * fit is an error.
 */
final class ReferenceClient {
  private final List<String> strategies = new ArrayList<>();
  private final ClientDocument document;
  private final ClientStatics statics;
  private final NodePatches nodes;
  private long n;

  private ReferenceClient(String html) {
    Document first = Jsoup.parse(html);
    Element own = first.selectFirst("#livetemplate");
    if (own == null) {
      throw new Misfit("no bootstrap");
    }
    Map<?, ?> bootstrap = (Map<?, ?>) Wire.parse(own.data());
    for (Object strategy : Wire.list(bootstrap.get("strategies"))) {
      strategies.add(Wire.text(Wire.list(strategy).getFirst()));
    }
    Object shapes = bootstrap.get("shapes");
    String root = Wire.text(Wire.list(Wire.list(shapes).getFirst()).getFirst());
    document = new ClientDocument(first, ClientLayout.parseAll(shapes), root);
    statics = new ClientStatics(document);
    nodes = new NodePatches(document, statics);
  }

  /** A client whose browser has loaded the first HTML of a page. */
  static ReferenceClient of(String firstHtml) {
    return new ReferenceClient(firstHtml);
  }

  String normalForm() {
    return NormalForm.of(document());
  }

  Document document() {
    return document.document();
  }

  /** What a patch changes, found before any of them is applied. */
  private record Target(String strategy, List<@Nullable Object> payload, Place place) {}

  void apply(String frame) {
    List<@Nullable Object> parts = Wire.list(Wire.parse(frame));
    if (Wire.number(parts.get(0)) != n + 1) {
      throw new Misfit("frame " + parts.get(0) + " after " + n);
    }
    n++;
    statics.harvest();
    if (parts.size() > 3) {
      for (ClientLayout layout : ClientLayout.parseAll(parts.get(3)).values()) {
        document.learn(layout);
        statics.learn(layout);
      }
    }
    List<Target> targets = new ArrayList<>();
    for (Object patch : Wire.list(parts.get(2))) {
      List<@Nullable Object> all = Wire.list(patch);
      String strategy = strategies.get(Wire.number(all.getFirst()));
      targets.add(new Target(strategy, all.subList(2, all.size()), document.resolve(all.get(1))));
    }
    List<Runnable> patches = targets.stream().map(this::prepare).toList();
    patches.forEach(Runnable::run);
    if (parts.size() > 4) {
      for (Object check : Wire.list(parts.get(4))) {
        check(Wire.list(check));
      }
    }
  }

  /** Looks up what a patch speaks of, before any of them moves something. */
  private Runnable prepare(Target target) {
    if (target.strategy().equals("marker") && target.place().section()) {
      List<Runnable> writes = ValuePatches.column(target.place(), target.payload());
      return () -> writes.forEach(Runnable::run);
    }
    return () -> apply(target.strategy(), target.place(), target.payload());
  }

  private void apply(String strategy, Place place, List<@Nullable Object> payload) {
    switch (strategy) {
      case "marker" -> ValuePatches.places(place, payload);
      case "static-dynamic" -> {
        if (place.section()) {
          nodes.list(place, Order.read(Wire.list(payload.getFirst())));
        } else {
          ValuePatches.slots(place, payload);
        }
      }
      case "granular" -> {
        if (!place.section()) {
          ValuePatches.tokens(place, payload);
        } else if (payload.size() == 1) {
          nodes.list(place, Order.read(Wire.list(payload.getFirst())));
        } else {
          int before = place.items().size();
          nodes.list(place, Order.edit(payload, before));
        }
      }
      case "replacement" -> nodes.replace(place, payload);
      default -> throw new Misfit("unknown strategy " + strategy);
    }
  }

  private void check(List<@Nullable Object> check) {
    Place section = document.resolve(check.getFirst());
    List<Range> items = section.items();
    long xor = 0;
    for (Range item : items) {
      Element first = (Element) item.counted().getFirst().first();
      xor ^=
          Checksum.of(first.hasAttr("lt-key") ? first.attr("lt-key") : first.attr("data-lt-key"));
    }
    Object wanted = check.get(2);
    if (items.size() != Wire.number(check.get(1))
        || !(wanted instanceof Number number)
        || xor != number.longValue()) {
      throw new Misfit("list " + check + " has " + items.size() + " items, xor " + xor);
    }
  }
}

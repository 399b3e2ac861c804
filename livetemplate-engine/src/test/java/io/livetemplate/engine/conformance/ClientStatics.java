package io.livetemplate.engine.conformance;

import io.livetemplate.engine.conformance.ClientLayout.RegionAt;
import io.livetemplate.engine.conformance.Wire.Misfit;
import io.livetemplate.engine.template.shape.Checksum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** What a client knows of statics, of which it builds items. */
final class ClientStatics {
  private final ClientDocument document;

  /** HTML, or an emptied item in an element. */
  private final Map<String, Object> statics = new HashMap<>();

  ClientStatics(ClientDocument document) {
    this.document = document;
  }

  /** The server sent them. */
  void learn(ClientLayout layout) {
    String html = layout.statics();
    if (html != null) {
      statics.put(layout.id(), html);
    }
  }

  /** Takes those of items that stand in the document. */
  void harvest() {
    harvest(document.root(), Range.in(document.html()));
  }

  private void harvest(ClientLayout layout, Range range) {
    for (RegionAt at : layout.regions()) {
      Range region = at.in(range);
      if (region.nodes().isEmpty()) {
        continue;
      }
      ClientLayout body = document.layout(at.body());
      List<Range> items = body.items(region);
      String before = items.getFirst().gap(0).text();
      String after = items.getLast().gap(items.getLast().counted().size()).text();
      for (Range item : items) {
        if (body.check() > 0 && !statics.containsKey(body.id())) {
          Element copy = Statics.copy(before, item, after);
          Statics.empty(body, copy);
          if (Checksum.of(Statics.text(copy)) == body.check()) {
            statics.put(body.id(), copy);
          }
        }
        harvest(body, item);
      }
    }
  }

  /** An item built from values, in an element like the one that it will be in. */
  Element build(ClientLayout layout, List<@Nullable Object> values, Element parent) {
    Object known = statics.get(layout.id());
    if (known == null) {
      throw new Misfit("the statics of " + layout.id() + " are not known");
    }
    if (values.size() != layout.slots() + layout.regions().size()) {
      throw new Misfit(values.size() + " values for " + layout);
    }
    Element holder =
        known instanceof Element item ? item.clone() : Statics.holder((String) known, parent);
    Range range = Range.in(holder);
    List<@Nullable Written> places = Written.all(layout, range, null);
    List<Range> regions = layout.regions().stream().map(region -> region.in(range)).toList();
    Map<Integer, @Nullable String> slots = new HashMap<>();
    for (int slot = 0; slot < layout.slots(); slot++) {
      slots.put(slot, Wire.value(values.get(slot)));
    }
    for (Written place : places) {
      if (place == null) {
        throw new Misfit("an item that cannot be built");
      }
      Written.write(place, place.at().compose(slots));
    }
    for (int region = 0; region < regions.size(); region++) {
      Range inner = regions.get(region);
      List<Node> nodes = new ArrayList<>();
      for (Object item : Wire.list(values.get(layout.slots() + region))) {
        ClientLayout body = document.layout(layout.regions().get(region).body());
        nodes.addAll(new ArrayList<>(build(body, Wire.list(item), inner.parent()).childNodes()));
      }
      inner.replace(nodes);
    }
    return holder;
  }
}

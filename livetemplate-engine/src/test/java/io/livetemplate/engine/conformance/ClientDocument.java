package io.livetemplate.engine.conformance;

import io.livetemplate.engine.conformance.ClientLayout.RegionAt;
import io.livetemplate.engine.conformance.Wire.Misfit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page as its browser has it: the document, and the layouts that say where what is in it. */
final class ClientDocument {
  private final Map<String, ClientLayout> layouts;
  private Document document;
  private String rootShape;

  /** A document from whose bootstrap these layouts are; the first is that of the root. */
  ClientDocument(Document document, Map<String, ClientLayout> layouts, String rootShape) {
    this.document = document;
    this.layouts = layouts;
    this.rootShape = rootShape;
    document.select("[lt-own], #livetemplate").remove();
    long check = RootNames.check(root(), html());
    if (check != root().check()) {
      throw new Misfit("the check of the root is not " + check);
    }
  }

  Document document() {
    return document;
  }

  /** From now on a layout is known. */
  void learn(ClientLayout layout) {
    layouts.put(layout.id(), layout);
  }

  /** The page is another one; its root has the same shape unless it is told. */
  void replace(String html, @Nullable String shape) {
    document = Jsoup.parse(html);
    if (shape != null) {
      rootShape = shape;
    }
  }

  /** Whether a place is all of the document. */
  @SuppressWarnings("ReferenceEquality") // the very element
  boolean isAll(Place place) {
    return place.range().parent() == html() && place.range().before() == null;
  }

  Place resolve(@Nullable Object address) {
    List<Integer> steps = new ArrayList<>();
    if (address instanceof List<?> list) {
      list.forEach(step -> steps.add(Wire.number(step)));
    } else if (Wire.number(address) != 0) {
      steps.add(Wire.number(address));
    }
    ClientLayout layout = root();
    Range range = Range.in(html());
    Element self = html();
    for (int length = 0; length < steps.size(); length++) {
      int step = steps.get(length);
      if (length % 2 == 0) {
        RegionAt region = layout.regions().get(step - 1);
        range = region.in(range);
        if (length == steps.size() - 1) {
          return Place.section(layout(region.body()), range);
        }
        layout = layout(region.body());
      } else {
        List<Range> items = layout.items(range);
        if (step >= items.size()) {
          throw new Misfit("there is no item " + step + " of " + items.size());
        }
        range = items.get(step);
        self = null;
      }
    }
    return Place.item(layout, range, self);
  }

  ClientLayout root() {
    return layout(rootShape);
  }

  ClientLayout layout(String id) {
    ClientLayout layout = layouts.get(id);
    if (layout == null) {
      throw new Misfit("the layout of " + id + " is not known");
    }
    return layout;
  }

  Element html() {
    Element html = document.selectFirst("html");
    if (html == null) {
      throw new Misfit("a document without html element");
    }
    return html;
  }
}

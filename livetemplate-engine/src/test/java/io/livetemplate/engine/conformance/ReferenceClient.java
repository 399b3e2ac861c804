package io.livetemplate.engine.conformance;

import io.livetemplate.engine.conformance.ClientLayout.PlaceAt;
import io.livetemplate.engine.conformance.ClientLayout.RegionAt;
import io.livetemplate.engine.conformance.Range.Counted;
import io.livetemplate.engine.conformance.Wire.Misfit;
import io.livetemplate.engine.template.shape.Checksum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Applies frames to a document by {@code docs/protocol.md}, as plainly as possible. What does not
 * fit is an error.
 */
final class ReferenceClient {
  private final Map<String, ClientLayout> layouts;

  /** HTML, or an emptied item in an element. */
  private final Map<String, Object> statics = new HashMap<>();

  private final List<String> strategies = new ArrayList<>();
  private Document document;
  private String rootShape;
  private long n;

  private ReferenceClient(String html) {
    document = Jsoup.parse(html);
    Element own = document.selectFirst("#livetemplate");
    if (own == null) {
      throw new Misfit("no bootstrap");
    }
    Map<?, ?> bootstrap = (Map<?, ?>) Wire.parse(own.data());
    layouts = ClientLayout.parseAll(bootstrap.get("shapes"));
    rootShape = Wire.text(Wire.list(Wire.list(bootstrap.get("shapes")).getFirst()).getFirst());
    for (Object strategy : Wire.list(bootstrap.get("strategies"))) {
      strategies.add(Wire.text(Wire.list(strategy).getFirst()));
    }
    withoutOwn();
    long check = RootNames.check(layout(rootShape), html());
    if (check != layout(rootShape).check()) {
      throw new Misfit("the check of the root is not " + check);
    }
  }

  /** A client whose browser has loaded the first HTML of a page. */
  static ReferenceClient of(String firstHtml) {
    return new ReferenceClient(firstHtml);
  }

  String normalForm() {
    return NormalForm.of(document);
  }

  Document document() {
    return document;
  }

  /** What a patch changes, found before any of them is applied. */
  private record Target(String strategy, List<@Nullable Object> payload, Place place) {}

  /** A region or an item in the document. */
  private record Place(
      ClientLayout layout,
      Range range,
      boolean section,
      List<Node> nodes,
      List<@Nullable Written> written) {}

  /** Where a value is written. */
  private record Written(PlaceAt at, @Nullable Element element, @Nullable Range text) {}

  void apply(String frame) {
    List<@Nullable Object> parts = Wire.list(Wire.parse(frame));
    if (Wire.number(parts.get(0)) != n + 1) {
      throw new Misfit("frame " + parts.get(0) + " after " + n);
    }
    n++;
    harvest();
    if (parts.size() > 3) {
      ClientLayout.parseAll(parts.get(3))
          .forEach((id, layout) -> {
            layouts.put(id, layout);
            String html = layout.statics();
            if (html != null) {
              statics.put(id, html);
            }
          });
    }
    List<Target> targets = new ArrayList<>();
    for (Object patch : Wire.list(parts.get(2))) {
      List<@Nullable Object> all = Wire.list(patch);
      String strategy = strategies.get(Wire.number(all.getFirst()));
      targets.add(new Target(strategy, all.subList(2, all.size()), resolve(all.get(1))));
    }
    List<Runnable> patches = targets.stream().map(this::prepare).toList();
    patches.forEach(Runnable::run);
    if (parts.size() > 4) {
      for (Object check : Wire.list(parts.get(4))) {
        check(Wire.list(check));
      }
    }
  }

  /** The rows of a column are addresses too, so they are looked up before anything moves. */
  private Runnable prepare(Target target) {
    if (target.strategy().equals("marker") && target.place().section()) {
      List<Runnable> writes = column(target.place(), target.payload());
      return () -> writes.forEach(Runnable::run);
    }
    return () -> apply(target.strategy(), target.place(), target.payload());
  }

  private void apply(String strategy, Place place, List<@Nullable Object> payload) {
    switch (strategy) {
      case "marker" -> {
        for (int at = 0; at < payload.size(); at += 2) {
          write(place.written().get(Wire.number(payload.get(at))), Wire.value(payload.get(at + 1)));
        }
      }
      case "static-dynamic" -> {
        if (place.section()) {
          list(place, Order.read(Wire.list(payload.getFirst())));
        } else {
          slots(place, payload);
        }
      }
      case "granular" -> {
        if (!place.section()) {
          tokens(place, payload);
        } else if (payload.size() == 1) {
          list(place, Order.read(Wire.list(payload.getFirst())));
        } else {
          int before = items(place.layout(), place.range()).size();
          list(place, Order.edit(payload, before));
        }
      }
      case "replacement" -> replace(place, payload);
      default -> throw new Misfit("unknown strategy " + strategy);
    }
  }

  // Addresses.

  private Place resolve(@Nullable Object address) {
    List<Integer> steps = new ArrayList<>();
    if (address instanceof List<?> list) {
      list.forEach(step -> steps.add(Wire.number(step)));
    } else if (Wire.number(address) != 0) {
      steps.add(Wire.number(address));
    }
    ClientLayout layout = layout(rootShape);
    Range range = Range.in(html());
    Element self = html();
    for (int length = 0; length < steps.size(); length++) {
      int step = steps.get(length);
      if (length % 2 == 0) {
        RegionAt region = layout.regions().get(step - 1);
        range = region(region, range);
        if (length == steps.size() - 1) {
          return new Place(layout(region.body()), range, true, List.of(), List.of());
        }
        layout = layout(region.body());
      } else {
        List<Range> items = items(layout, range);
        if (step >= items.size()) {
          throw new Misfit("there is no item " + step + " of " + items.size());
        }
        range = items.get(step);
        self = null;
      }
    }
    // The nodes of an item stay its own when those beside it are replaced.
    List<Node> nodes = range.counted().isEmpty() ? List.of() : Piece.of(range).nodes();
    return new Place(layout, range, false, nodes, written(layout, range, self));
  }

  private List<@Nullable Written> written(
      ClientLayout layout, Range range, @Nullable Element self) {
    List<@Nullable Written> all = new ArrayList<>();
    for (PlaceAt place : layout.places()) {
      all.add(place == null ? null : written(place, range, self));
    }
    return all;
  }

  private static Written written(PlaceAt place, Range range, @Nullable Element self) {
    Range level = range;
    Element element = self;
    for (int step : place.path()) {
      element = level.element(step);
      level = Range.in(element);
    }
    boolean whole = place.attribute() != null || place.gap() < 0;
    if (whole && element == null) {
      throw new Misfit("a place without element");
    }
    return whole
        ? new Written(place, element, null)
        : new Written(place, null, level.gap(place.gap()));
  }

  private static Range region(RegionAt region, Range range) {
    Range level = range;
    for (int step : region.path()) {
      level = Range.in(level.element(step));
    }
    return level.region(region.index());
  }

  /** The items of a section; the text between two belongs to both. */
  private static List<Range> items(ClientLayout body, Range section) {
    List<Counted> counted = section.counted();
    if (body.roots() == 0) {
      return section.nodes().isEmpty() ? List.of() : List.of(section);
    }
    if (counted.size() % body.roots() != 0) {
      throw new Misfit(counted.size() + " nodes are no items of " + body.roots());
    }
    List<Range> items = new ArrayList<>();
    for (int first = 0; first < counted.size(); first += body.roots()) {
      int next = first + body.roots();
      items.add(
          new Range(
              section.parent(),
              first == 0 ? section.before() : counted.get(first - 1).last(),
              next == counted.size() ? section.after() : counted.get(next).first()));
    }
    return items;
  }

  // Values.

  private static void write(@Nullable Written place, @Nullable String value) {
    if (place == null) {
      throw new Misfit("a place that cannot be written");
    }
    Element element = place.element();
    Range text = place.text();
    if (text != null) {
      text.replace(
          value == null || value.isEmpty()
              ? List.of()
              : List.of(new org.jsoup.nodes.TextNode(value)));
    } else if (element != null) {
      String name = place.at().attribute();
      if (name == null) {
        Range.in(element).replace(Statics.parse(value == null ? "" : value, element));
      } else if (value == null) {
        element.attributes().removeIgnoreCase(name);
      } else {
        element.attributes().put(Statics.name(element, name), value);
      }
    }
  }

  private static List<Runnable> column(Place section, List<@Nullable Object> payload) {
    List<Range> items = items(section.layout(), section.range());
    List<Runnable> writes = new ArrayList<>();
    for (int at = 0; at < payload.size(); at += 3) {
      int number = Wire.number(payload.get(at));
      List<Object> rows = Order.read(Wire.list(payload.get(at + 1)));
      List<@Nullable Object> values = Wire.list(payload.get(at + 2));
      if (rows.size() != values.size()) {
        throw new Misfit(rows.size() + " rows, " + values.size() + " values");
      }
      for (int row = 0; row < rows.size(); row++) {
        PlaceAt place = section.layout().places().get(number);
        if (place == null) {
          throw new Misfit("a place that cannot be written");
        }
        Written where = written(place, items.get((Integer) rows.get(row)), null);
        String value = Wire.value(values.get(row));
        writes.add(() -> write(where, value));
      }
    }
    return writes;
  }

  private static void slots(Place item, List<@Nullable Object> payload) {
    Map<Integer, @Nullable String> values = new HashMap<>();
    for (int at = 0; at < payload.size(); at += 2) {
      values.put(Wire.number(payload.get(at)), Wire.value(payload.get(at + 1)));
    }
    for (Written place : item.written()) {
      if (place != null && values.keySet().containsAll(place.at().slots())) {
        write(place, place.at().compose(values));
      }
    }
  }

  private static void tokens(Place item, List<@Nullable Object> payload) {
    for (int at = 0; at < payload.size(); at += 2) {
      Written place = item.written().get(Wire.number(payload.get(at)));
      Element element = place == null ? null : place.element();
      if (place == null || element == null) {
        throw new Misfit("no class to change");
      }
      List<String> tokens = new ArrayList<>(words(element.attr("class")));
      for (String word : words(Wire.text(payload.get(at + 1)))) {
        String token = word.substring(1);
        if (word.charAt(0) == '-') {
          tokens.remove(token);
        } else {
          tokens.add(token);
        }
      }
      write(place, String.join(" ", tokens));
    }
  }

  private static List<String> words(String text) {
    return List.of(text.split("[ \t\n\f\r]+")).stream().filter(word -> !word.isEmpty()).toList();
  }

  // Lists and replacements.

  /** An item between its edges, which are the same text for all items. */
  private record Piece(String before, List<Node> nodes, String after) {
    static Piece of(Range item) {
      List<Counted> counted = item.counted();
      if (counted.isEmpty()) {
        throw new Misfit("an item without nodes");
      }
      return new Piece(
          item.gap(0).text(),
          new Range(item.parent(), null, null)
              .nodes()
              .subList(
                  counted.getFirst().first().siblingIndex(),
                  counted.getLast().last().siblingIndex() + 1),
          item.gap(counted.size()).text());
    }
  }

  private void list(Place section, List<Object> order) {
    Range range = section.range();
    List<Range> items = items(section.layout(), range);
    String before = "";
    String after = "";
    List<Piece> old = new ArrayList<>();
    for (Range item : items) {
      old.add(Piece.of(item));
    }
    if (!old.isEmpty()) {
      before = old.getFirst().before();
      after = old.getLast().after();
    }
    List<Node> nodes = new ArrayList<>();
    for (Object entry : order) {
      Piece piece =
          switch (entry) {
            case Integer index -> new Piece(before, old.get(index).nodes(), after);
            case String html -> Piece.of(Range.in(Statics.holder(html, range.parent())));
            case List<?> values ->
                Piece.of(Range.in(build(section.layout(), Wire.list(values), range.parent())));
            default -> throw new Misfit("not an item: " + entry);
          };
      nodes.add(new org.jsoup.nodes.TextNode(piece.before()));
      nodes.addAll(piece.nodes());
      nodes.add(new org.jsoup.nodes.TextNode(piece.after()));
    }
    range.nodes().forEach(Node::remove);
    range.replace(nodes);
  }

  /** An item built from values, in an element like the one that it will be in. */
  private Element build(ClientLayout layout, List<@Nullable Object> values, Element parent) {
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
    List<@Nullable Written> places = written(layout, range, null);
    List<Range> regions = layout.regions().stream().map(region -> region(region, range)).toList();
    Map<Integer, @Nullable String> slots = new HashMap<>();
    for (int slot = 0; slot < layout.slots(); slot++) {
      slots.put(slot, Wire.value(values.get(slot)));
    }
    for (Written place : places) {
      if (place == null) {
        throw new Misfit("an item that cannot be built");
      }
      write(place, place.at().compose(slots));
    }
    for (int region = 0; region < regions.size(); region++) {
      Range inner = regions.get(region);
      List<Node> nodes = new ArrayList<>();
      for (Object item : Wire.list(values.get(layout.slots() + region))) {
        ClientLayout body = layout(layout.regions().get(region).body());
        nodes.addAll(new ArrayList<>(build(body, Wire.list(item), inner.parent()).childNodes()));
      }
      inner.replace(nodes);
    }
    return holder;
  }

  @SuppressWarnings("ReferenceEquality") // the very element
  private void replace(Place place, List<@Nullable Object> payload) {
    String html = Wire.text(payload.getFirst());
    if (place.section()) {
      place.range().replace(Statics.parse(html, place.range().parent()));
    } else if (place.range().parent() == html() && place.range().before() == null) {
      document = Jsoup.parse(html);
      if (payload.size() > 1) {
        rootShape = Wire.text(payload.get(1));
      }
    } else {
      Piece now = Piece.of(Range.in(Statics.holder(html, place.range().parent())));
      Node first = place.nodes().getFirst();
      now.nodes().forEach(first::before);
      place.nodes().forEach(Node::remove);
    }
  }

  // Statics from the document, and checks.

  private void harvest() {
    harvest(layout(rootShape), Range.in(html()));
  }

  private void harvest(ClientLayout layout, Range range) {
    for (RegionAt at : layout.regions()) {
      Range region = region(at, range);
      if (region.nodes().isEmpty()) {
        continue;
      }
      ClientLayout body = layout(at.body());
      List<Range> items = items(body, region);
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

  private void check(List<@Nullable Object> check) {
    Place section = resolve(check.getFirst());
    List<Range> items = items(section.layout(), section.range());
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

  private ClientLayout layout(String id) {
    ClientLayout layout = layouts.get(id);
    if (layout == null) {
      throw new Misfit("the layout of " + id + " is not known");
    }
    return layout;
  }

  private Element html() {
    Element html = document.selectFirst("html");
    if (html == null) {
      throw new Misfit("a document without html element");
    }
    return html;
  }

  private void withoutOwn() {
    document.select("[lt-own], #livetemplate").remove();
  }
}

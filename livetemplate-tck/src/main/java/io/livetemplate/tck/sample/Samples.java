package io.livetemplate.tck.sample;

import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.Order;
import io.livetemplate.api.strategy.Place;
import io.livetemplate.api.strategy.Rendered;
import io.livetemplate.api.strategy.Shape;
import io.livetemplate.api.strategy.ShapeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Changes of every kind, on a page with a heading and a list of rows. */
public final class Samples {
  private static final Shape ROW =
      new SampleShape(
          new ShapeId("row"),
          List.of(new SampleShape.Text(0, "No. "), new SampleShape.Attribute(1, "class")),
          List.of());
  private static final Shape PAGE =
      new SampleShape(new ShapeId("page"), List.of(new SampleShape.Text(0, "")), List.of(ROW));
  private static final Shape OTHER =
      new SampleShape(new ShapeId("other"), List.of(new SampleShape.Text(0, "")), List.of());
  private static final Address ROWS = Address.ROOT.then(1);

  private Samples() {}

  /** {@return changes of every kind} */
  public static List<Change> changes() {
    List<Change> all = new ArrayList<>();
    all.add(leaves(Address.ROOT, page("before"), page("after")));
    all.add(leaves(Address.ROOT, page("x".repeat(10_000)), page("")));
    all.add(leaves(ROWS.then(0), row("1", "odd"), row("2", "even")));
    all.add(leaves(ROWS.then(7), row("1", "odd"), row("1", "")));
    all.add(leaves(ROWS.then(7), row("1", ""), row("\"</p>\\ \t\n\u0001 ü€😀 \u2028", "<b>")));
    all.add(leaves(Address.ROOT, page("1999999"), page("2000000")));
    all.add(leaves(Address.ROOT, page("-1.50"), page("2026-01-31T12:00:00Z")));
    all.add(items(4, 0, 1, 2));
    all.add(items(4, 3, 2, 1, 0));
    all.add(items(4, -1, 0, 1, 2, 3));
    all.add(items(4, 0, -1, 3, -1));
    all.add(items(4));
    all.add(items(0, -1));
    all.add(items(300, IntStream.range(0, 300).map(i -> (i * 7) % 300).toArray()));
    all.add(rows(0, 1));
    all.add(rows(7, 3, 4, 5));
    all.add(whole(ROWS, all.subList(2, 4)));
    all.add(whole(ROWS.then(3), List.of(all.get(3))));
    all.add(whole(Address.ROOT, List.copyOf(all)));
    all.add(
        new Change.Whole(
            Address.ROOT,
            new SampleContent(
                "<html><head></head><body><p>other</p></body></html>",
                List.of(),
                List.of(OTHER),
                Optional.of(OTHER))));
    return List.copyOf(all);
  }

  /** {@return the ids of all shapes that occur in a change} */
  public static List<ShapeId> shapes(Change change) {
    return switch (change) {
      case Change.Leaves leaves -> ids(List.of(leaves.before().shape(), leaves.after().shape()));
      case Change.Rows rows -> ids(List.of(ROW));
      case Change.Items items ->
          IntStream.range(0, 2)
              .mapToObj(i -> i == 0 ? items.before() : items.after())
              .flatMap(side -> ids(side.stream().map(Rendered::shape).toList()).stream())
              .toList();
      case Change.Whole whole -> ids(whole.content().shapes());
    };
  }

  private static List<ShapeId> ids(List<? extends Shape> shapes) {
    List<ShapeId> ids = new ArrayList<>();
    for (Shape shape : shapes) {
      ids.add(shape.id());
      ids.addAll(ids(shape.bodies()));
    }
    return ids;
  }

  private static Rendered page(String heading) {
    return new SampleRendered(PAGE, List.of(heading), List.of(row("1", "odd")));
  }

  private static Rendered row(String number, String type) {
    return new SampleRendered(ROW, List.of(number, type), List.of());
  }

  private static Change.Leaves leaves(Address address, Rendered before, Rendered after) {
    List<Change.Leaf> changed = new ArrayList<>();
    for (int i = 0; i < after.shape().places().size(); i++) {
      Place place = after.shape().places().get(i);
      String was = place.value(before);
      String is = place.value(after);
      if (!Objects.equals(was, is)) {
        changed.add(new Change.Leaf(i, place.kind(), was, is));
      }
    }
    return new Change.Leaves(address, before, after, changed);
  }

  private static Change items(int before, int... sources) {
    List<Rendered> old = IntStream.range(0, before).mapToObj(i -> row("row " + i, "")).toList();
    List<Rendered> now =
        IntStream.of(sources)
            .mapToObj(from -> from < 0 ? row("new", "new") : old.get(from))
            .toList();
    return new Change.Items(ROWS, old, now, Order.of(sources));
  }

  private static Change rows(int... items) {
    List<Change.Leaves> rows = new ArrayList<>();
    for (int item : items) {
      rows.add(leaves(ROWS.then(item), row("1", "odd"), row("2." + item, "even")));
    }
    return new Change.Rows(ROWS, rows);
  }

  private static Change whole(Address address, List<Change> parts) {
    return new Change.Whole(
        address,
        new SampleContent(
            "<p class=\"x\">all of it: ü€😀 \"quoted\" \u2028</p>\n".repeat(20),
            List.copyOf(parts),
            List.of(PAGE, ROW),
            Optional.empty()));
  }
}

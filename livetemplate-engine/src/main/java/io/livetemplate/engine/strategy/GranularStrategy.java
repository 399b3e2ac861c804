package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.ClientModule;
import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.api.strategy.PatchSink;
import io.livetemplate.api.strategy.Rendered;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Says what to do with the nodes: items to take out, to move, and to put in as HTML, in one list or
 * as an edit of the old one, whichever is shorter; and tokens to add to and take from a {@code
 * class}.
 */
public final class GranularStrategy implements FragmentStrategy {
  /** For the ServiceLoader. */
  public GranularStrategy() {}

  @Override
  public String id() {
    return "granular";
  }

  @Override
  public int version() {
    return 1;
  }

  /** The client brings the applier itself. */
  @Override
  public Optional<ClientModule> client() {
    return Optional.empty();
  }

  @Override
  public boolean bid(Change change, ClientView client, PatchSink out) {
    return switch (change) {
      case Change.Leaves leaves -> tokens(leaves, out);
      case Change.Items items -> list(items, out);
      case Change.Rows rows -> false;
      case Change.Whole whole -> false;
    };
  }

  private static boolean tokens(Change.Leaves change, PatchSink out) {
    for (Change.Leaf leaf : change.leaves()) {
      Optional<String> tokens = Tokens.between(change.after().shape(), leaf);
      if (tokens.isEmpty()) {
        return false;
      }
      out.number(leaf.place()).text(tokens.get());
    }
    out.applyCost(change.leaves().size());
    return true;
  }

  private static boolean list(Change.Items change, PatchSink out) {
    if (!Lists.areMovable(change)) {
      return false;
    }
    Map<Integer, String> added = new HashMap<>();
    long length = 0;
    int nodes = 0;
    for (int item = 0; item < change.order().size(); item++) {
      if (change.order().source(item) < 0) {
        Rendered one = change.after().get(item);
        needs(one, out);
        String html = one.html();
        added.put(item, html);
        length += html.length();
        nodes += 1 + one.shape().places().size();
        if (length > out.budget()) {
          return false;
        }
      }
    }
    write(change, added, out);
    out.applyCost(Lists.operations(change) + nodes);
    return true;
  }

  private static void write(Change.Items change, Map<Integer, String> added, PatchSink out) {
    Optional<Edit> edit = Edit.of(change.order(), change.before().size());
    JsonText list = new JsonText();
    change.order().writeTo(list, item -> list.text(added.get(item)));
    JsonText shorter = new JsonText();
    edit.ifPresent(found -> found.writeTo(shorter, added));
    if (edit.isPresent() && shorter.length() < list.length()) {
      edit.get().writeTo(out, added);
    } else {
      change.order().writeTo(out, item -> out.text(added.get(item)));
    }
  }

  private static void needs(Rendered item, PatchSink out) {
    out.needs(item.shape());
    for (int region = 1; region <= item.shape().bodies().size(); region++) {
      item.items(region).forEach(inner -> needs(inner, out));
    }
  }
}

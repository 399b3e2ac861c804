package io.livetemplate.engine.wire;

import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.strategy.Place;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.strategy.Plan;
import io.livetemplate.engine.strategy.PlannedPatch;
import io.livetemplate.engine.template.shape.Checksum;
import io.livetemplate.engine.template.shape.HtmlShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a list of the root has to be after a frame, so that a browser notices when its own is not.
 *
 * @param region number of the region
 * @param count how many items it has
 * @param keys the exclusive or of the hashes of the items' keys
 */
record ListCheck(int region, int count, long keys) {
  private static final Set<String> KEYS = Set.of("lt-key", "data-lt-key");

  /** Those of the lists that a plan touches. */
  static List<ListCheck> of(RenderedNode root, Plan plan) {
    Set<Integer> touched = new TreeSet<>();
    for (PlannedPatch patch : plan.patches()) {
      Address region = patch.region();
      if (!region.equals(Address.ROOT)) {
        touched.add(region.steps().getFirst());
      }
    }
    List<ListCheck> checks = new ArrayList<>();
    for (int region : touched) {
      if (isKeyed(root.shape().regions().get(region - 1).body().get())) {
        checks.add(of(region, root.items(region)));
      }
    }
    return checks;
  }

  private static ListCheck of(int region, List<RenderedNode> items) {
    long keys = 0;
    for (RenderedNode item : items) {
      String key = item.key();
      keys ^= key == null ? 0 : Checksum.of(key);
    }
    return new ListCheck(region, items.size(), keys);
  }

  private static boolean isKeyed(HtmlShape body) {
    if (body.key().isEmpty()) {
      return false;
    }
    Place key = body.places().get(body.key().getAsInt());
    return KEYS.contains(key.name());
  }
}

package io.livetemplate.engine.diff;

import io.livetemplate.api.strategy.Address;
import io.livetemplate.engine.render.html.RenderedNode;
import java.util.List;

/**
 * What differs between two versions of a section.
 *
 * @param address before the change
 * @param before the items that the browser has
 * @param after the items that it should have
 * @param sources for each item after: its index before, or -1 for a new one
 * @param restructured whether items came, went or moved
 * @param items differences inside the items that stayed
 */
public record SectionDifference(
    Address address,
    List<RenderedNode> before,
    List<RenderedNode> after,
    List<Integer> sources,
    boolean restructured,
    List<ItemDifference> items) {}

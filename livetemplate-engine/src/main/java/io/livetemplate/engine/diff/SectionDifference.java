package io.livetemplate.engine.diff;

import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.strategy.Order;
import io.livetemplate.engine.render.html.RenderedNode;
import java.util.List;
import java.util.Optional;

/**
 * What differs between two versions of a section.
 *
 * @param address before the change
 * @param before the items that the browser has
 * @param after the items that it should have
 * @param order which item was which; empty when none came, went or moved
 * @param items differences inside the items that stayed
 */
public record SectionDifference(
    Address address,
    List<RenderedNode> before,
    List<RenderedNode> after,
    Optional<Order> order,
    List<ItemDifference> items) {}

package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Address;
import java.util.List;

/**
 * A patch that a strategy offers.
 *
 * @param strategy its number
 * @param region what the patch changes
 * @param json the patch
 * @param layouts what must ride along because the browser does not have it
 * @param price what it costs: the patch with its comma, and the layouts
 * @param domOperations about how much work it is for the browser
 */
record Bid(
    int strategy,
    Address region,
    String json,
    List<SentLayout> layouts,
    long price,
    int domOperations) {}

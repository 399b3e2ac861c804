package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Address;

/**
 * One patch of a plan.
 *
 * @param region what it changes
 * @param strategy number of the strategy that won
 * @param json the patch as it stands in the frame
 */
public record PlannedPatch(Address region, int strategy, String json) {}

/**
 * The SPI of fragment strategies: ways to encode a change of the page so that the browser can apply
 * it.
 *
 * <p>The engine diffs two {@link io.livetemplate.api.strategy.Rendered} trees into {@link
 * io.livetemplate.api.strategy.Change}s and asks every {@link
 * io.livetemplate.api.strategy.FragmentStrategy} for a bid on each; a bid is the patch itself,
 * written to a {@link io.livetemplate.api.strategy.PatchSink}. The planner keeps the bids with the
 * fewest bytes.
 */
@NullMarked
package io.livetemplate.api.strategy;

import org.jspecify.annotations.NullMarked;

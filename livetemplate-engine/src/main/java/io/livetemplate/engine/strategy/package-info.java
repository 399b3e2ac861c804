/**
 * Differences to patches: the built-in strategies and the planner that lets all strategies bid.
 *
 * <p>Entry type: {@link io.livetemplate.engine.strategy.Planner}. It goes through a tree of
 * differences, turns each into {@link io.livetemplate.api.strategy.Change}s, lets the {@code
 * Auction} collect the bids, and the {@code Bargain} keeps for each region whatever is shortest:
 * the patches of its parts together, or one patch for the whole. Where bids depend on each other,
 * {@code Candidates} compares that with what single strategies would send.
 *
 * <table>
 * <caption>The built-in strategies</caption>
 * <tr><th>id</th><th>bids on</th></tr>
 * <tr><td>{@code granular}</td><td>items that came, went or moved; tokens of a class</td></tr>
 * <tr><td>{@code marker}</td><td>texts and attributes with another value, one by one or as columns</td></tr>
 * <tr><td>{@code replacement}</td><td>a region with everything in it; the one that is always possible</td></tr>
 * <tr><td>{@code static-dynamic}</td><td>items that came, went or moved; values of one item</td></tr>
 * </table>
 */
@NullMarked
package io.livetemplate.engine.strategy;

import org.jspecify.annotations.NullMarked;

/**
 * Two Rendered to what differs between them.
 *
 * <p>Entry type: {@link io.livetemplate.engine.diff.Differ}. It yields a tree that follows the
 * regions: an {@link io.livetemplate.engine.diff.ItemDifference} for the root and for each item
 * that stayed but changed, a {@link io.livetemplate.engine.diff.SectionDifference} for each section
 * in it with another list of items or changes inside them.
 */
@NullMarked
package io.livetemplate.engine.diff;

import org.jspecify.annotations.NullMarked;

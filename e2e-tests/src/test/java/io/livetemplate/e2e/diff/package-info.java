/**
 * {@code livetemplate diff} tells the truth: {@link io.livetemplate.e2e.diff.DiffOverSocketIT}
 * compares what it computes with what a server really sends.
 */
@NullMarked
package io.livetemplate.e2e.diff;

import org.jspecify.annotations.NullMarked;

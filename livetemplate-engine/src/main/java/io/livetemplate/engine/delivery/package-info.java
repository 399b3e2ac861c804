/**
 * What is sent when, so that nothing is lost, doubled or reordered: frame numbers,
 * acknowledgements, attach, merging, events.
 *
 * <p>{@link io.livetemplate.engine.delivery.Delivery} is one pure state machine for each page: it
 * is told what happened and returns {@link io.livetemplate.engine.delivery.Output}s; texts of
 * frames come from an {@link io.livetemplate.engine.delivery.Encoder}. It remembers in {@code
 * Window} every content that the client may hold, in {@code Events} which events came and which are
 * settled, in {@code Line} the one channel.
 */
@NullMarked
package io.livetemplate.engine.delivery;

import org.jspecify.annotations.NullMarked;

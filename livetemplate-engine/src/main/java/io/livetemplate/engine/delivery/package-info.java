/**
 * What is sent when, so that nothing is lost, doubled or reordered: frame numbers,
 * acknowledgements, attach, merging, events.
 *
 * <p>{@link io.livetemplate.engine.delivery.Delivery} is one pure state machine for each page: it
 * is told what happened and returns {@link io.livetemplate.engine.delivery.Output}s; texts of
 * frames come from an {@link io.livetemplate.engine.delivery.Encoder}. It keeps in {@code Versions}
 * what is current beside the {@code Window} of what the client may hold, in {@code Events} which
 * events came and which are settled, in {@code Attachment} the one channel with its {@code Line} of
 * messages that are about nothing else.
 */
@NullMarked
package io.livetemplate.engine.delivery;

import org.jspecify.annotations.NullMarked;

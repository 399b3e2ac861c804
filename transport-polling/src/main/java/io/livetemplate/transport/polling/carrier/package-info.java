/**
 * Channels over requests that are held ({@code docs/protocol.md}, "Polling").
 *
 * <p>Entry type: {@link io.livetemplate.transport.polling.carrier.PollingCarrier}. It finds or
 * opens the {@code PolledChannel} that a {@code Poll} belongs to, hands in what the poll brings,
 * and answers with what the channel has to say, at once or within the time that a poll is held.
 */
@NullMarked
package io.livetemplate.transport.polling.carrier;

import org.jspecify.annotations.NullMarked;

package io.livetemplate.engine.delivery;

import io.livetemplate.api.auth.PageToken;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.engine.wire.ClientEvent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Delivery} wants done.
 *
 * @param <H> names a channel
 */
public sealed interface Output<H> {
  /** Send the text of a frame; it is number {@code n} and settles events up to {@code e}. */
  record Frame<H>(H channel, String text, long n, long e) implements Output<H> {}

  /** Send {@code [n, e]}: nothing to apply. */
  record Acknowledgement<H>(H channel, long n, long e) implements Output<H> {}

  /** Send the notice for developers, or take it away. */
  record Notice<H>(H channel, @Nullable String text) implements Output<H> {}

  /** Send when to come back, because the server stops. */
  record Later<H>(H channel, Duration pause) implements Output<H> {}

  /** Send a new page token. */
  record Token<H>(H channel, PageToken token) implements Output<H> {}

  /** Send a heartbeat. */
  record Beat<H>(H channel) implements Output<H> {}

  /** Close the channel; the machine has forgotten it already. */
  record Close<H>(H channel, CloseCode code) implements Output<H> {}

  /** Run the handler of an event; {@link Delivery#settled} must follow, in this order. */
  record Apply<H>(ClientEvent event) implements Output<H> {}
}

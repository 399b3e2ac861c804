/**
 * The SPI of transports.
 *
 * <p>A {@link io.livetemplate.api.transport.Transport} gives a {@link
 * io.livetemplate.api.transport.Listener}, which owns a port, or a {@link
 * io.livetemplate.api.transport.Carrier}, which rides on the HTTP of whichever listener was chosen,
 * or both. The listener asks the {@link io.livetemplate.api.transport.Endpoint} (the engine) for
 * answers; every live connection is a {@link io.livetemplate.api.transport.Channel} (the
 * transport's half) paired with a {@link io.livetemplate.api.transport.Receiver} (the engine's
 * half).
 */
@NullMarked
package io.livetemplate.api.transport;

import org.jspecify.annotations.NullMarked;

/**
 * Between Undertow's HTTP and an {@link io.livetemplate.api.transport.Endpoint}.
 *
 * <pre>
 * Bridge             one per endpoint: makes the handler, knows what is under way, ends it
 *  BridgeHandler     every request, on a virtual thread: to Endpoint.handle, or
 *   Upgrade          for a WebSocket: checks the handshake, asks Endpoint.open, upgrades
 *   UndertowRequest  an exchange as the engine sees it; Paths and Body are parts of it
 *   Reply            writes the response
 * Traffic            counts requests and channels, so that a stop can wait for them
 * Parking            lets a virtual thread wait for a socket
 * </pre>
 */
@NullMarked
package io.livetemplate.transport.undertow.bridge;

import org.jspecify.annotations.NullMarked;

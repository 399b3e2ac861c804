/**
 * Between Jetty and an {@link io.livetemplate.api.transport.Endpoint}.
 *
 * <pre>
 * Bridge           one per endpoint: makes the context, knows what is under way, ends it
 *  BridgeServlet   every request: to Endpoint.handle, or
 *   Upgrade        for a WebSocket: checks the handshake, asks Endpoint.open, upgrades
 *    SocketEndpoint   what jakarta.websocket calls
 *     JettyChannel    Channel of one connection, calls its Receiver in order
 * Traffic          counts requests and channels, so that a stop can wait for them
 * </pre>
 */
@NullMarked
package io.livetemplate.transport.jetty.bridge;

import org.jspecify.annotations.NullMarked;

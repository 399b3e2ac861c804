/**
 * HTTP and WebSocket on Jetty.
 *
 * <p>{@link io.livetemplate.transport.jetty.JettyTransport} is the provider. Its listener starts a
 * Jetty server of its own with one connector and hangs a bridge into it; the package {@code bridge}
 * does all the rest, for a mounted endpoint too. To put the engine into a Jetty server that exists
 * already, see the package {@code mount}.
 */
@NullMarked
package io.livetemplate.transport.jetty;

import org.jspecify.annotations.NullMarked;

/**
 * Throw-away transports that the SPI is judged by: small and honest, not conformant. What each of
 * them taught is in {@code docs/adr/0003-transport-spi.md}.
 *
 * <ul>
 *   <li>{@link io.livetemplate.tck.sketch.UndertowSketch}: a listener on non-blocking I/O threads
 *   <li>{@link io.livetemplate.tck.sketch.JdkSketch}: a fallback-only listener without WebSocket
 *   <li>{@link io.livetemplate.tck.sketch.PollingSketch}: a carrier, on any of the listeners
 *   <li>{@link io.livetemplate.tck.sketch.ServletSketch}: no listener at all, inside a container
 * </ul>
 */
@NullMarked
package io.livetemplate.tck.sketch;

import org.jspecify.annotations.NullMarked;

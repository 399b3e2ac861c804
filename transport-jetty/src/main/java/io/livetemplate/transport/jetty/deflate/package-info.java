/**
 * Compression of WebSocket messages on Jetty: an extension of our own, because Jetty's compresses
 * every message, however small.
 *
 * <pre>
 * Negotiated        what the handshake says when both sides want it
 * DeflateExtension  made by Jetty for such a connection
 *  Incoming         inflates what the browser sends
 *  Outgoing         deflates what it gets
 * </pre>
 */
@NullMarked
package io.livetemplate.transport.jetty.deflate;

import org.jspecify.annotations.NullMarked;

/**
 * A listener on the HTTP server of the JDK: no WebSocket, so it serves only when there is no other.
 *
 * <p>Entry type: {@link io.livetemplate.transport.polling.jdk.JdkListener}. Each request becomes a
 * {@code JdkRequest} on a virtual thread of its own, {@code Exchange} writes what the endpoint
 * answers, {@code JdkBound} stops it.
 */
@NullMarked
package io.livetemplate.transport.polling.jdk;

import org.jspecify.annotations.NullMarked;

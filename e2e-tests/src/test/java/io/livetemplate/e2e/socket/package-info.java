/**
 * A client of the protocol without a browser: {@link io.livetemplate.e2e.socket.LiveSocket} says
 * and hears texts, exactly as they are on the wire.
 */
@NullMarked
package io.livetemplate.e2e.socket;

import org.jspecify.annotations.NullMarked;

/**
 * What a whole application does, the same on every transport.
 *
 * <p>A {@link io.livetemplate.transports.Stack} is what an operator may choose, a {@code Stage} an
 * application that runs on it, a {@code Line} a browser's end of a channel, which looks the same
 * over WebSocket and over polling.
 */
@NullMarked
package io.livetemplate.transports;

import org.jspecify.annotations.NullMarked;

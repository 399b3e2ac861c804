/**
 * Frames to JSON and back: the texts of {@code docs/protocol.md}.
 *
 * <p>Entry types: {@link io.livetemplate.engine.wire.FrameWriter} for what the server says; {@link
 * io.livetemplate.engine.wire.MessageReader} for what a browser says, which turns a text into a
 * {@link io.livetemplate.engine.wire.ClientMessage} or throws the {@link
 * io.livetemplate.engine.wire.ProtocolException} that closes the channel.
 */
@NullMarked
package io.livetemplate.engine.wire;

import org.jspecify.annotations.NullMarked;

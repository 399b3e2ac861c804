/**
 * Frames to JSON and back: the texts of {@code docs/protocol.md}.
 *
 * <p>Entry types: {@link io.livetemplate.engine.wire.FrameWriter} for what the server says, {@code
 * MessageReader} for what a browser says.
 */
@NullMarked
package io.livetemplate.engine.wire;

import org.jspecify.annotations.NullMarked;

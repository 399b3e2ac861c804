package io.livetemplate.transport.jetty.deflate;

import io.livetemplate.api.transport.PerMessageDeflate;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;

/**
 * Messages on their way out. Jetty cuts large ones into frames before its extensions see them; they
 * are put together again, so that each is compressed as a whole. Used by one thread at a time.
 */
final class Outgoing {
  /** The message whose frames are being collected. */
  private @Nullable ByteArrayOutputStream pieces;

  /** {@return what to send for this frame; null when that comes with a later one} */
  @Nullable Frame deflated(Frame frame) {
    ByteBuffer payload = frame.getPayload();
    if (pieces == null && frame.isFin()) {
      return payload.remaining() < PerMessageDeflate.LEAST_BYTES ? frame : whole(bytes(payload));
    }
    ByteArrayOutputStream message = pieces == null ? new ByteArrayOutputStream() : pieces;
    message.writeBytes(bytes(payload));
    pieces = frame.isFin() ? null : message;
    return frame.isFin() ? whole(message.toByteArray()) : null;
  }

  private static Frame whole(byte... message) {
    Frame frame = new Frame(OpCode.TEXT, ByteBuffer.wrap(PerMessageDeflate.deflate(message)));
    frame.setRsv1(true);
    return frame;
  }

  private static byte[] bytes(ByteBuffer payload) {
    byte[] bytes = new byte[payload.remaining()];
    payload.slice().get(bytes);
    return bytes;
  }
}

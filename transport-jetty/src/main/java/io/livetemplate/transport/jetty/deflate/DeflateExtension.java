package io.livetemplate.transport.jetty.deflate;

import io.livetemplate.api.transport.PerMessageDeflate;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.AbstractExtension;
import org.eclipse.jetty.websocket.core.ExtensionConfig;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OutgoingEntry;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.exception.BadPayloadException;
import org.eclipse.jetty.websocket.core.exception.ProtocolException;
import org.jspecify.annotations.Nullable;

/**
 * {@code permessage-deflate} between a Jetty connection and its handler. Public because Jetty makes
 * it by its name; the package is exported to that part of Jetty alone.
 */
public final class DeflateExtension extends AbstractExtension {
  private final Outgoing outgoing = new Outgoing();

  /** Set once, before the first frame. */
  private @Nullable Incoming incoming;

  /** For Jetty. */
  public DeflateExtension() {}

  @Override
  public void init(ExtensionConfig config, WebSocketComponents components) {
    incoming = new Incoming(config.getParameter(Negotiated.MESSAGE_BYTES, 0));
    Map<String, String> answered = new HashMap<>();
    answered.put(PerMessageDeflate.SERVER_FORGETS, null);
    answered.put(PerMessageDeflate.CLIENT_FORGETS, null);
    super.init(new ExtensionConfig(PerMessageDeflate.NAME, answered), components);
  }

  @Override
  public boolean isRsv1User() {
    return true;
  }

  @Override
  public void onFrame(Frame frame, Callback callback) {
    if (frame.isControlFrame() || incoming == null) {
      nextIncomingFrame(frame, callback);
      return;
    }
    Frame inflated;
    try {
      inflated = incoming.inflated(frame);
    } catch (BadPayloadException | ProtocolException e) {
      callback.failed(e);
      return;
    }
    nextIncomingFrame(inflated, callback);
  }

  @Override
  public void sendFrame(OutgoingEntry entry) {
    Frame frame = entry.getFrame();
    if (frame.isControlFrame()) {
      nextOutgoingFrame(entry);
      return;
    }
    Frame next = outgoing.deflated(frame);
    if (next == null) {
      entry.getCallback().succeeded();
    } else {
      nextOutgoingFrame(new OutgoingEntry.Builder(entry).frame(next).build());
    }
  }

  @Override
  public void close() {
    if (incoming != null) {
      incoming.close();
    }
  }
}

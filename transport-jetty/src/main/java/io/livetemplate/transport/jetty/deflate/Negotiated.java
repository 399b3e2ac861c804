package io.livetemplate.transport.jetty.deflate;

import io.livetemplate.api.transport.PerMessageDeflate;
import jakarta.websocket.Extension;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a handshake agrees on.
 *
 * @param messageBytes most UTF-8 of a message that arrives
 */
public record Negotiated(int messageBytes) implements Extension {
  /** Names with this sign are for the extension, and not answered. */
  static final String MESSAGE_BYTES = "@message-bytes";

  private record Word(String name, @Nullable String value) implements Parameter {
    @Override
    public String getName() {
      return name;
    }

    @Override
    @SuppressWarnings("NullAway") // Jetty writes a parameter without value for null
    public String getValue() {
      return value;
    }
  }

  @Override
  public String getName() {
    return PerMessageDeflate.NAME;
  }

  @Override
  public List<Parameter> getParameters() {
    return List.of(
        new Word(PerMessageDeflate.SERVER_FORGETS, null),
        new Word(PerMessageDeflate.CLIENT_FORGETS, null),
        new Word(MESSAGE_BYTES, Integer.toString(messageBytes)));
  }
}

package io.livetemplate.api.transport;

import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.settings.Setting;
import io.livetemplate.api.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;

/**
 * The WebSocket extension {@code permessage-deflate} (RFC 7692) as LiveTemplate wants it of every
 * listener that has it: each message on its own, because a context that is taken over would cost
 * some 300 KiB per connection; small messages as they are; what arrives limited by what it inflates
 * to ({@link MessageInflater}). For listeners that write their frames themselves, or bring an
 * extension of their own into a server. Stateless.
 */
public final class PerMessageDeflate {
  /**
   * Whether WebSocket messages may be compressed: {@code off} or {@code deflate}. Off by default:
   * compression of secrets together with what an attacker chooses lets their length tell the
   * secrets, and deflating a message costs more than the rest of sending it.
   */
  public static final Setting<String> SETTING =
      Setting.text(
          "websocket-compression",
          "off",
          "What is done to WebSocket messages of 1 KiB and more: off or deflate.");

  /** The extension's name. */
  public static final String NAME = "permessage-deflate";

  /** No context of the server outlives a message. */
  public static final String SERVER_FORGETS = "server_no_context_takeover";

  /** No context of the browser outlives a message. */
  public static final String CLIENT_FORGETS = "client_no_context_takeover";

  /** Messages of fewer bytes go as they are: deflating them costs more than it saves. */
  public static final int LEAST_BYTES = 1024;

  /** {@code server_max_window_bits} is not among them: the JDK cannot make its window smaller. */
  private static final Set<String> UNDERSTOOD =
      Set.of(SERVER_FORGETS, CLIENT_FORGETS, "client_max_window_bits");

  /** The empty block at the end, which is left out on the wire (section 7.2.1). */
  private static final int TAIL_BYTES = 4;

  private PerMessageDeflate() {}

  /**
   * Reads {@link #SETTING}.
   *
   * @param settings of the listener
   * @return whether messages may be compressed
   * @throws ConfigurationException when the value is neither of the two
   */
  public static boolean isOn(Settings settings) {
    String value = settings.get(SETTING);
    return switch (value) {
      case "off" -> false;
      case "deflate" -> true;
      default ->
          throw new ConfigurationException(
              "setting "
                  + SETTING.key()
                  + "="
                  + value
                  + " is neither off nor deflate; write one of the two");
    };
  }

  /**
   * Agrees with a browser.
   *
   * @param request asks for the upgrade; has the browser's offers
   * @param on whether the server wants it, see {@link #isOn}
   * @return what is done to messages; with {@link Compression#DEFLATE} the listener answers {@link
   *     #NAME}, {@link #SERVER_FORGETS} and {@link #CLIENT_FORGETS}
   */
  public static Compression agreed(HttpRequest request, boolean on) {
    return on && isAmong(request.headers("Sec-WebSocket-Extensions"))
        ? Compression.DEFLATE
        : Compression.NONE;
  }

  private static boolean isAmong(List<String> offers) {
    return offers.stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .anyMatch(PerMessageDeflate::fits);
  }

  private static boolean fits(String offer) {
    String[] parts = offer.split(";", -1);
    if (!parts[0].strip().equalsIgnoreCase(NAME)) {
      return false;
    }
    for (int i = 1; i < parts.length; i++) {
      String name = parts[i].split("=", 2)[0].strip().toLowerCase(Locale.ROOT);
      if (!UNDERSTOOD.contains(name)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Compresses a whole message.
   *
   * @param message its bytes
   * @return what goes into frames, the first of which has the bit RSV1
   */
  public static byte[] deflate(byte... message) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(message);
      ByteArrayOutputStream out = new ByteArrayOutputStream(message.length / 4 + 64);
      byte[] part = new byte[8192];
      int n = part.length;
      while (n == part.length) {
        n = deflater.deflate(part, 0, part.length, Deflater.SYNC_FLUSH);
        out.write(part, 0, n);
      }
      byte[] whole = out.toByteArray();
      return Arrays.copyOf(whole, whole.length - TAIL_BYTES);
    } finally {
      deflater.end();
    }
  }
}

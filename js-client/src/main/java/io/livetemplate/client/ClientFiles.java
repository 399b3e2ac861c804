package io.livetemplate.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The files of the built browser client. Each is an ES module without static imports, in UTF-8, to
 * be served as {@code text/javascript}, all of them in one folder of the page's origin.
 * Thread-safe; nothing is kept, every call reads anew.
 */
public final class ClientFiles {
  /** The module that a live page loads; it starts the client. */
  public static final String ENTRY = "livetemplate.js";

  /**
   * The client's second module, with the appliers of all built-in strategies; {@link #ENTRY}
   * imports it from where the page's bootstrap says that the strategy {@code replacement} is, or
   * from beside itself, and frames wait for it. To be preloaded.
   */
  public static final String REPLACEMENT = "replacement.js";

  /**
   * Opens channels by long polling; {@link #ENTRY} imports it from where the page's bootstrap says,
   * or from beside itself, when WebSocket does not get through or is not there.
   */
  public static final String POLLING = "polling.js";

  /** What only a developer sees; {@link #ENTRY} imports it from beside itself when it needs it. */
  public static final String DEBUG = "debug.js";

  private static final List<String> NAMES = List.of(ENTRY, REPLACEMENT, POLLING, DEBUG);

  private ClientFiles() {}

  /** {@return the names of all files, without a folder; unmodifiable} */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * The bytes of one file.
   *
   * @param name one of {@link #names()}
   * @return a fresh array; empty when there is no such file
   * @throws UncheckedIOException when the jar cannot be read, or was built without the client
   */
  public static Optional<byte[]> read(String name) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    Optional<byte[]> bytes = bytes(name);
    if (bytes.isEmpty()) {
      throw new UncheckedIOException(
          "could not read the client file '" + name + "'",
          new IOException("not in the jar; build livetemplate-js-client with Node"));
    }
    return bytes;
  }

  /**
   * The bytes of one file, packed by Brotli (RFC 7932) when the client was built.
   *
   * @param name one of {@link #names()}
   * @return a fresh array; empty when there is no such file, or it was not packed
   * @throws UncheckedIOException when the jar cannot be read
   */
  public static Optional<byte[]> brotli(String name) {
    return NAMES.contains(name) ? bytes(name + ".br") : Optional.empty();
  }

  private static Optional<byte[]> bytes(String file) {
    try (InputStream in =
        ClientFiles.class.getResourceAsStream("/META-INF/livetemplate/client/" + file)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the client file '" + file + "'", e);
    }
  }
}

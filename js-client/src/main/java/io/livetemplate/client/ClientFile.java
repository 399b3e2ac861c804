package io.livetemplate.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the files of the built client from this jar; every call reads anew. Thread-safe. */
public final class ClientFile {
  private ClientFile() {}

  /**
   * The bytes of one file of the built client.
   *
   * @param name the file's name without a folder, such as {@code livetemplate.js}
   * @throws IllegalArgumentException when this jar holds no file of that name
   * @throws UncheckedIOException when the jar cannot be read
   */
  public static byte[] read(String name) {
    try (InputStream in =
        ClientFile.class.getResourceAsStream("/META-INF/livetemplate/client/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "no client file \"" + name + "\" in livetemplate-js-client; names end in .js");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the client file \"" + name + "\"", e);
    }
  }
}

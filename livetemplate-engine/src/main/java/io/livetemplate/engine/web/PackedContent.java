package io.livetemplate.engine.web;

import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Content that is kept in several encodings, each with an entity tag of its own. */
final class PackedContent {
  private final StaticContent plain;
  private final Map<Encoding, StaticContent> packed = new EnumMap<>(Encoding.class);

  private PackedContent(StaticContent plain) {
    this.plain = plain;
  }

  /**
   * Packs what is worth it, once.
   *
   * @param fileName says the type
   * @param bytes the content
   * @param brotli the same, packed by Brotli, which Java cannot do; empty when it is not there
   */
  static PackedContent of(String fileName, byte[] bytes, byte[] brotli) {
    var content = new PackedContent(StaticContent.of(fileName, bytes));
    byte[] gzip = gzip(bytes);
    content.add(Encoding.BROTLI, fileName, brotli, bytes.length);
    content.add(Encoding.GZIP, fileName, gzip, bytes.length);
    return content;
  }

  private void add(Encoding encoding, String fileName, byte[] bytes, int plainLength) {
    if (bytes.length > 0 && bytes.length < plainLength) {
      packed.put(encoding, StaticContent.of(fileName, bytes));
    }
  }

  /** {@return the hash of the content itself} */
  String hash() {
    return plain.hash();
  }

  HttpResponse answer(HttpRequest request, String caching) {
    Encoding encoding = Encoding.choose(request.headers("Accept-Encoding"), packed.keySet());
    HttpResponse response =
        packed
            .getOrDefault(encoding, plain)
            .answer(request, caching)
            .with("Vary", "Accept-Encoding");
    return encoding == Encoding.IDENTITY || response.status() == 304
        ? response
        : response.with("Content-Encoding", encoding.token());
  }

  private static byte[] gzip(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new Best(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("an array takes all bytes", e);
    }
    return packed.toByteArray();
  }

  /** The level can only be set from within. */
  private static final class Best extends GZIPOutputStream {
    Best(ByteArrayOutputStream to) throws IOException {
      super(to);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}

package io.livetemplate.cli.data;

import io.livetemplate.api.error.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8. */
final class Utf8 {
  private Utf8() {}

  static String decode(String file, byte[] bytes) {
    ByteBuffer from = ByteBuffer.wrap(bytes);
    CharBuffer to = CharBuffer.allocate(bytes.length + 1);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(from, to, true);
    String text = withoutMark(to.flip().toString());
    if (result.isError()) {
      int wrong = bytes[from.position()] & 0xFF;
      Cursor cursor = new Cursor(file, text);
      Problem problem =
          cursor.place(
              text.length(),
              "the byte 0x%02X is not UTF-8".formatted(wrong),
              "save the file as UTF-8");
      throw new DataException(problem);
    }
    return text;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}

package io.livetemplate.transport.undertow.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the decoder of the JDK. */
final class Utf8Test {
  @Test
  void everySequenceOfTwoBytesIsJudgedAsTheJdkDoes() {
    for (int i = 0; i < 0x10000; i++) {
      agree((byte) (i >> 8), (byte) i);
    }
  }

  /** Bytes from around the limits of the ranges, so that many are nearly right. */
  @Test
  void longerSequencesAreJudgedAsTheJdkDoes() {
    int[] near = {
      0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec,
      0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff
    };
    Random random = new Random(7);
    for (int i = 0; i < 200_000; i++) {
      byte[] bytes = new byte[3 + random.nextInt(3)];
      for (int j = 0; j < bytes.length; j++) {
        bytes[j] = (byte) near[random.nextInt(near.length)];
      }
      agree(bytes);
    }
  }

  private static void agree(byte... bytes) {
    Utf8 utf8 = new Utf8();
    boolean fits = true;
    for (byte one : bytes) {
      fits = fits && utf8.accepts(one);
    }
    assertThat(fits && utf8.isComplete()).as("%s", bytes).isEqualTo(isUtf8(bytes));
  }

  private static boolean isUtf8(byte... bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}

package io.livetemplate.transport.undertow.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.transport.PerMessageDeflate;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader alone, without a network. */
final class FrameReaderTest {
  private static final int LIMIT = 1000;

  /** However messages are cut into frames, and frames into packets, they come out again. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void messagesSurviveAnyCut(long seed) {
    Random random = new Random(seed);
    List<Object> sent = new ArrayList<>();
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    for (int i = 0; i < 50; i++) {
      String text = text(random);
      boolean compressed = random.nextBoolean();
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      byte[] bytes = compressed ? PerMessageDeflate.deflate(utf8) : utf8;
      int at = 0;
      int head = Opcode.TEXT | (compressed ? Opcode.COMPRESSED << 4 : 0);
      while (at < bytes.length && random.nextInt(3) == 0) {
        int n = random.nextInt(bytes.length - at + 1);
        wire.writeBytes(Masked.frame(false, head, slice(bytes, at, n), random));
        at += n;
        head = Opcode.CONTINUATION;
        if (random.nextBoolean()) {
          byte[] ping = {(byte) i};
          wire.writeBytes(Masked.frame(true, Opcode.PING, ping, random));
          sent.add((int) ping[0]);
        }
      }
      wire.writeBytes(Masked.frame(true, head, slice(bytes, at, bytes.length - at), random));
      sent.add(text);
    }
    assertThat(read(new FrameReader(LIMIT, true), wire.toByteArray(), random)).isEqualTo(sent);
  }

  @ParameterizedTest
  @CsvSource({
    "no mask,           8101 41",
    "reserved bit 1,    C180 00000000",
    "reserved bit 2,    A180 00000000",
    "opcode 3,          8380 00000000",
    "opcode 11,         8B80 00000000",
    "fragmented ping,   0980 00000000",
    "long ping,         89FE 007E 00000000",
    "orphan,            8080 00000000",
    "close of one byte, 8881 00000000 03",
    "close with 1005,   8882 00000000 03ED",
    "close with 999,    8882 00000000 03E7",
    "length below 0,    81FF FFFFFFFFFFFFFFFF 00000000",
  })
  void whatIsNotWebSocketIsMalformed(String what, String hex) {
    assertThat(new FrameReader(LIMIT, false).next(bytes(hex)))
        .as(what)
        .isEqualTo(new Incoming.Malformed(Farewell.MALFORMED));
  }

  @Test
  void newMessageInsideAMessageIsMalformed() {
    FrameReader reader = new FrameReader(LIMIT, false);
    ByteBuffer in = bytes("0180 00000000 8180 00000000");
    assertThat(reader.next(in)).isEqualTo(new Incoming.Malformed(Farewell.MALFORMED));
  }

  @Test
  void reasonThatIsNotUtf8IsMalformed() {
    assertThat(new FrameReader(LIMIT, false).next(bytes("8883 00000000 03E8FF")))
        .isEqualTo(new Incoming.Malformed(Farewell.NOT_UTF8));
  }

  /** Refused when it is announced, not when it is here. */
  @Test
  void promiseOfTooMuchIsRefusedAtOnce() {
    FrameReader reader = new FrameReader(LIMIT, false);
    assertThat(reader.next(bytes("81FF 7FFFFFFFFFFFFFFF 00000000")))
        .isInstanceOfSatisfying(
            Incoming.Refused.class, refused -> assertThat(refused.why().code()).isEqualTo(1009));
  }

  @Test
  void framesGoOnAfterARefusal() {
    FrameReader reader = new FrameReader(LIMIT, false);
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    Random random = new Random(1);
    wire.writeBytes(Masked.frame(false, Opcode.BINARY, new byte[300], random));
    wire.writeBytes(Masked.frame(true, Opcode.CONTINUATION, new byte[3000], random));
    wire.writeBytes(Masked.frame(true, Opcode.TEXT, new byte[3], random));
    wire.writeBytes(Masked.frame(true, Opcode.CLOSE, new byte[] {3, (byte) 0xe9}, random));
    ByteBuffer in = ByteBuffer.wrap(wire.toByteArray());
    assertThat(reader.next(in))
        .isInstanceOfSatisfying(
            Incoming.Refused.class, refused -> assertThat(refused.why().code()).isEqualTo(1003));
    assertThat(reader.next(in)).isEqualTo(new Incoming.Close(1001));
    assertThat(reader.next(in)).isNull();
  }

  /** A megabyte of zeros is a thousand bytes on the wire. */
  @Test
  void bombIsRefusedAtTheLimit() {
    byte[] bomb = PerMessageDeflate.deflate(new byte[1_000_000]);
    assertThat(bomb.length).isLessThan(LIMIT + 64);
    ByteBuffer in =
        ByteBuffer.wrap(
            Masked.frame(true, Opcode.COMPRESSED << 4 | Opcode.TEXT, bomb, new Random(1)));
    assertThat(new FrameReader(LIMIT, true).next(in))
        .isInstanceOfSatisfying(
            Incoming.Refused.class, refused -> assertThat(refused.why().code()).isEqualTo(1009));
  }

  @Test
  void whatCannotBeInflatedIsRefused() {
    ByteBuffer in = bytes("C184 00000000 FFFFFFFF");
    assertThat(new FrameReader(LIMIT, true).next(in))
        .isEqualTo(new Incoming.Refused(Farewell.NOT_DEFLATED));
  }

  private static List<Object> read(FrameReader reader, byte[] wire, Random random) {
    List<Object> got = new ArrayList<>();
    int at = 0;
    while (at < wire.length) {
      int n = Math.min(wire.length - at, 1 + random.nextInt(random.nextBoolean() ? 3 : 900));
      ByteBuffer packet = ByteBuffer.wrap(wire, at, n);
      at += n;
      for (Incoming next = reader.next(packet); next != null; next = reader.next(packet)) {
        got.add(
            switch (next) {
              case Incoming.Text message -> message.text();
              case Incoming.Ping ping -> (int) ping.content()[0];
              default -> next;
            });
      }
      assertThat(packet.hasRemaining()).isFalse();
    }
    return got;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int n = random.nextInt(200);
    for (int i = 0; i < n; i++) {
      text.append(List.of("a", "ü", "€", "😀", "\0").get(random.nextInt(5)));
    }
    return text.toString();
  }

  private static byte[] slice(byte[] bytes, int at, int n) {
    return java.util.Arrays.copyOfRange(bytes, at, at + n);
  }

  private static ByteBuffer bytes(String hex) {
    return ByteBuffer.wrap(java.util.HexFormat.of().parseHex(hex.replace(" ", "")));
  }
}

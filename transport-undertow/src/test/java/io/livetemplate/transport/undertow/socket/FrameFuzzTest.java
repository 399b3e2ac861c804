package io.livetemplate.transport.undertow.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.livetemplate.tck.fuzz.Fuzz;
import io.livetemplate.tck.fuzz.Seeds;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever bytes come over an upgraded connection, they are the same messages however the network
 * cut them, within the limits, or end with a code that a close frame may carry.
 */
final class FrameFuzzTest {
  private static final int LIMIT = 1000;

  @Test
  void bytes_are_read_or_refused() {
    Fuzz.run(
        Seeds.of(FrameFuzzTest.class, "connections", StandardCharsets.ISO_8859_1),
        FrameFuzzTest::read);
  }

  @FuzzTest
  void connections(byte[] input) {
    Fuzz.take(new String(input, StandardCharsets.ISO_8859_1), FrameFuzzTest::read);
  }

  private static void read(String text) {
    byte[] wire = text.getBytes(StandardCharsets.ISO_8859_1);
    for (boolean deflates : new boolean[] {false, true}) {
      List<Incoming> got = read(wire, deflates, wire.length);
      got.forEach(FrameFuzzTest::judge);
      List<String> shown = shown(got);
      assertThat(shown(read(wire, deflates, 1))).as("byte by byte").isEqualTo(shown);
      byte[] again = written(got);
      assertThat(shown(read(again, deflates, again.length)))
          .as("written anew")
          .isEqualTo(shown.subList(0, good(got)));
    }
  }

  /** Reads as a channel does: what follows a close frame counts for nothing. */
  private static List<Incoming> read(byte[] wire, boolean deflates, int packet) {
    FrameReader reader = new FrameReader(LIMIT, deflates);
    List<Incoming> all = new ArrayList<>();
    for (int at = 0; at < wire.length; at += packet) {
      ByteBuffer in = ByteBuffer.wrap(wire, at, Math.min(packet, wire.length - at));
      for (Incoming next = reader.next(in); next != null; next = reader.next(in)) {
        all.add(next);
        if (next instanceof Incoming.Close || next instanceof Incoming.Malformed) {
          return all;
        }
      }
      assertThat(in.hasRemaining()).isFalse();
    }
    return all;
  }

  private static void judge(Incoming incoming) {
    switch (incoming) {
      case Incoming.Text message ->
          assertThat(message.text().getBytes(StandardCharsets.UTF_8).length)
              .isLessThanOrEqualTo(LIMIT);
      case Incoming.Ping ping -> assertThat(ping.content().length).isLessThanOrEqualTo(125);
      case Incoming.Close close ->
          assertThat(close.code() == Farewell.NO_CODE || Farewell.isLegal(close.code())).isTrue();
      case Incoming.Refused refused -> assertThat(refused.why().code()).isIn(1003, 1007, 1009);
      case Incoming.Malformed malformed -> assertThat(malformed.why().code()).isIn(1002, 1007);
    }
  }

  /** Why a message is refused may depend on how much of it was there. */
  private static List<String> shown(List<Incoming> all) {
    return all.stream()
        .map(incoming ->
            switch (incoming) {
              case Incoming.Text message -> "text " + message.text();
              case Incoming.Ping ping -> "ping " + HexFormat.of().formatHex(ping.content());
              case Incoming.Close close -> "close " + close.code();
              case Incoming.Refused refused -> "refused";
              case Incoming.Malformed malformed -> "malformed";
            })
        .toList();
  }

  /** {@return how many there are before the first that is refused or malformed} */
  private static int good(List<Incoming> all) {
    int count = 0;
    while (count < all.size()
        && !(all.get(count) instanceof Incoming.Refused)
        && !(all.get(count) instanceof Incoming.Malformed)) {
      count++;
    }
    return count;
  }

  /** What is good, as a browser would send it. */
  private static byte[] written(List<Incoming> all) {
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    Random random = new Random(1);
    for (Incoming incoming : all.subList(0, good(all))) {
      switch (incoming) {
        case Incoming.Text message ->
            wire.writeBytes(
                Masked.frame(
                    true, Opcode.TEXT, message.text().getBytes(StandardCharsets.UTF_8), random));
        case Incoming.Ping ping ->
            wire.writeBytes(Masked.frame(true, Opcode.PING, ping.content(), random));
        case Incoming.Close close ->
            wire.writeBytes(Masked.frame(true, Opcode.CLOSE, content(close), random));
        case Incoming.Refused refused -> throw new AssertionError(refused);
        case Incoming.Malformed malformed -> throw new AssertionError(malformed);
      }
    }
    return wire.toByteArray();
  }

  private static byte[] content(Incoming.Close close) {
    return close.code() == Farewell.NO_CODE
        ? new byte[0]
        : ByteBuffer.allocate(2).putShort((short) close.code()).array();
  }
}

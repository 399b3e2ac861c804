package io.livetemplate.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What came over a socket and was not used yet. Used by one thread. */
final class Bytes {
  private static final int START = 256;

  private final SocketChannel socket;
  private byte[] all = new byte[START];
  private int from;
  private int to;
  private long total;

  Bytes(SocketChannel socket) {
    this.socket = socket;
  }

  /** Reads once. */
  void fill() throws IOException {
    if (from == to) {
      from = 0;
      to = 0;
    } else if (from > 0) {
      System.arraycopy(all, from, all, 0, to - from);
      to -= from;
      from = 0;
    }
    if (to == all.length) {
      all = Arrays.copyOf(all, to * 4);
    }
    int read = socket.read(ByteBuffer.wrap(all, to, all.length - to));
    if (read < 0) {
      throw new EOFException("the server has closed the connection");
    }
    to += read;
    total += read;
  }

  long total() {
    return total;
  }

  int size() {
    return to - from;
  }

  int at(int index) {
    return all[from + index] & 0xff;
  }

  /** Where the head of an HTTP answer ends; -1 when it has not come yet. */
  int headEnd() {
    for (int i = from; i + 3 < to; i++) {
      if (all[i] == '\r' && all[i + 1] == '\n' && all[i + 2] == '\r' && all[i + 3] == '\n') {
        return i + 4 - from;
      }
    }
    return -1;
  }

  /** Uses up so many bytes. */
  String take(int length) {
    var text = new String(all, from, length, StandardCharsets.UTF_8);
    from += length;
    return text;
  }

  /** Sends all of it, waiting where the socket is not blocking. */
  static void send(SocketChannel socket, ByteBuffer data) throws IOException {
    while (data.hasRemaining()) {
      if (socket.write(data) == 0) {
        Thread.onSpinWait();
      }
    }
  }
}

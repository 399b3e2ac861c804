package io.livetemplate.transports.rules.small;

import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.ChannelInfo;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.api.transport.Receiver;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A WebSocket that reads small messages in one frame and sends nothing but farewells. */
final class SmallSocket implements Channel {
  private static final int TEXT = 0x81;
  private static final int BINARY = 0x82;
  private static final int CLOSE = 0x88;
  private static final int MASK_BYTES = 4;

  private final DataInputStream in;
  private final OutputStream out;
  private final Receiver receiver;
  private final String peer;
  private final Fault fault;

  SmallSocket(DataInputStream in, OutputStream out, Receiver receiver, String peer, Fault fault) {
    this.in = in;
    this.out = out;
    this.receiver = Receiver.serial(receiver, Thread::startVirtualThread);
    this.peer = peer;
    this.fault = fault;
  }

  void serve() throws IOException {
    receiver.opened(this);
    receiver.ready();
    int code = 1006;
    try {
      int head = in.readUnsignedByte();
      while (head != CLOSE) {
        read(head, content());
        head = in.readUnsignedByte();
      }
      byte[] said = content();
      code = said.length < Short.BYTES ? 1005 : ByteBuffer.wrap(said).getShort() & 0xffff;
    } finally {
      receiver.closed(code);
    }
  }

  private void read(int head, byte[] content) throws IOException {
    if (head == BINARY && fault != Fault.BINARY_AS_TEXT) {
      farewell(1003);
    } else if (head == TEXT || head == BINARY) {
      Optional<String> text = decoded(content);
      if (text.isPresent()) {
        receiver.received(text.get());
      } else {
        farewell(1007);
      }
    }
  }

  private Optional<String> decoded(byte[] content) {
    if (fault == Fault.ANY_TEXT) {
      return Optional.of(new String(content, StandardCharsets.UTF_8));
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(content.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(content), text, fault != Fault.CUT_TEXT);
    return result.isError() ? Optional.empty() : Optional.of(text.flip().toString());
  }

  private byte[] content() throws IOException {
    int length = in.readUnsignedByte() & 0x7f;
    byte[] mask = in.readNBytes(MASK_BYTES);
    byte[] content = in.readNBytes(length);
    for (int i = 0; i < length; i++) {
      content[i] ^= mask[i % MASK_BYTES];
    }
    return content;
  }

  private void farewell(int code) throws IOException {
    out.write(new byte[] {(byte) CLOSE, 2, (byte) (code >> 8), (byte) code});
  }

  @Override
  public ChannelInfo info() {
    return new ChannelInfo("websocket", peer, Compression.NONE);
  }

  @Override
  public void send(String frame) {
    throw new UnsupportedOperationException("no rule that this is made for sends");
  }

  @Override
  public void close(CloseCode code) {
    try {
      farewell(code.code());
    } catch (IOException gone) {
      // closed() says so
    }
  }
}

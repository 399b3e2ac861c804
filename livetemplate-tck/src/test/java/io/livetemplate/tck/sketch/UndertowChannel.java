package io.livetemplate.tck.sketch;

import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.ChannelInfo;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.api.transport.Receiver;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.StreamSourceFrameChannel;
import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutorService;

/** One WebSocket: everything here is called on an I/O thread, the receiver never. */
final class UndertowChannel implements Channel {
  private final WebSocketChannel socket;
  private final Receiver receiver;

  UndertowChannel(
      WebSocketChannel socket, Receiver target, ExecutorService threads, int messageBytes) {
    this.socket = socket;
    this.receiver = Receiver.serial(target, threads);
    receiver.opened(this);
    receiver.ready();
    socket.addCloseTask(
        closed -> receiver.closed(closed.getCloseCode() < 0 ? 1006 : closed.getCloseCode()));
    socket
        .getReceiveSetter()
        .set(
            new AbstractReceiveListener() {
              @Override
              protected void onFullTextMessage(WebSocketChannel from, BufferedTextMessage message) {
                from.suspendReceives();
                String text = message.getData();
                threads.execute(() -> {
                  receiver.received(text);
                  from.resumeReceives();
                });
              }

              @Override
              protected void onBinary(WebSocketChannel from, StreamSourceFrameChannel message) {
                close(CloseCode.UNSUPPORTED);
              }

              @Override
              protected long getMaxTextBufferSize() {
                return messageBytes;
              }
            });
    socket.resumeReceives();
  }

  @Override
  public ChannelInfo info() {
    return new ChannelInfo(
        "websocket", socket.getSourceAddress().getAddress().getHostAddress(), Compression.NONE);
  }

  @Override
  public void send(String frame) {
    WebSockets.sendText(
        frame,
        socket,
        new WebSocketCallback<Void>() {
          @Override
          public void complete(WebSocketChannel to, Void nothing) {
            receiver.ready();
          }

          @Override
          public void onError(WebSocketChannel to, Void nothing, Throwable cause) {
            receiver.closed(1006);
          }
        });
  }

  @Override
  public void ping() {
    WebSockets.sendPing(ByteBuffer.allocate(0), socket, null);
  }

  @Override
  public void close(CloseCode code) {
    WebSockets.sendClose(code.code(), code.reason(), socket, null);
  }
}

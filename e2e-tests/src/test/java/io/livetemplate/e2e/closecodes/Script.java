package io.livetemplate.e2e.closecodes;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** What the server does with one connection after it read the request head. */
@FunctionalInterface
public interface Script {
  /** Runs on the connection's virtual thread; the socket is closed when it returns. */
  void play(Request request, Socket socket) throws IOException;

  /** A complete 200 answer of HTML. */
  static Script page(String html) {
    return answer(200, "Content-Type: text/html; charset=utf-8\r\n", html);
  }

  /** A complete answer; {@code headers} are whole lines, each with its CR LF. */
  static Script answer(int status, String headers, String body) {
    return raw(Wire.response(status, headers, body));
  }

  /** Just these bytes, then the end of the connection. */
  static Script raw(String text) {
    return (request, socket) ->
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Accepts the upgrade, then goes on with {@code then}. */
  static Script upgrade(Script then) {
    return (request, socket) -> {
      socket.getOutputStream().write(Wire.accept(request, "").getBytes(StandardCharsets.UTF_8));
      then.play(request, socket);
    };
  }

  /** Accepts the upgrade, sends one frame, and reads until the browser ends the connection. */
  static Script upgradeAndSend(byte[] frame) {
    return upgrade((request, socket) -> {
      socket.getOutputStream().write(frame);
      Wire.awaitClose(socket.getInputStream());
    });
  }

  /** Ends with a TCP reset instead of a FIN. */
  static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Ends the sending side alone and waits until the browser ends its own. */
  static void halfClose(Socket socket) throws IOException {
    socket.shutdownOutput();
    Wire.awaitClose(socket.getInputStream());
  }

  /** Waits for the test. */
  static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new InterruptedIOException("the server was stopped");
    }
  }
}

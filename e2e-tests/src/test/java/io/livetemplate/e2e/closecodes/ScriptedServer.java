package io.livetemplate.e2e.closecodes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * A loopback server that answers each path with a {@link Script}: raw bytes, so that it can break
 * every rule.
 *
 * <p>One virtual thread per connection, one request per connection.
 */
public final class ScriptedServer implements AutoCloseable {
  private final ServerSocket listener;
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

  /**
   * Starts listening on a free loopback port; {@code /} is an empty page until {@link #on} says
   * otherwise.
   */
  public ScriptedServer() throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    on("/", Script.page("<!doctype html><title>probe</title>"));
    Thread.ofVirtual().name("scripted-accept").start(this::accept);
  }

  /** Answers {@code path} (without query) with {@code script} from now on. */
  public ScriptedServer on(String path, Script script) {
    scripts.put(path, script);
    return this;
  }

  public String url(String path) {
    return "http://127.0.0.1:" + listener.getLocalPort() + path;
  }

  public String socketUrl(String path) {
    return "ws://127.0.0.1:" + listener.getLocalPort() + path;
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        open.add(socket);
        Thread.ofVirtual().name("scripted-connection").start(() -> serve(socket));
      }
    } catch (IOException closed) {
      return; // close() ends the loop
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Request request = Request.read(socket.getInputStream());
      if (request == null) {
        return;
      }
      @Nullable Script script = scripts.get(request.path());
      if (script == null) {
        socket.getOutputStream().write(Wire.response(404, "").getBytes(StandardCharsets.UTF_8));
      } else {
        script.play(request, socket);
      }
    } catch (IOException gone) {
      return; // the browser left first: what it saw is what counts
    } finally {
      open.remove(socket);
    }
  }

  /** Stops listening and cuts what is open; a later connect is refused by the kernel. */
  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}

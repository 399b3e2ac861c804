package io.livetemplate.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Stopped;
import io.livetemplate.tck.peer.Answer;
import io.livetemplate.tck.peer.Frame;
import io.livetemplate.tck.peer.HttpPeer;
import io.livetemplate.tck.peer.Recorder;
import io.livetemplate.tck.peer.Recorder.Call;
import io.livetemplate.tck.peer.ScriptedEndpoint;
import io.livetemplate.tck.peer.WebSocketPeer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every way to mount an {@link Endpoint} under a context path of a server that exists already
 * must do. A provider's test extends this and says how to mount.
 */
@Timeout(120)
public abstract class MountContract {
  private static final String SHOP = "/shop";

  private final ScriptedEndpoint endpoint = new ScriptedEndpoint();
  private final LinkedBlockingQueue<String> asked = new LinkedBlockingQueue<>();

  /** For subclasses. */
  protected MountContract() {}

  /**
   * Starts a server on a free port of the loopback address, with the endpoint mounted. Whatever
   * path is not below the prefix is answered by a handler of the server's own, or with 404.
   *
   * @param prefix a path without trailing slash
   * @param endpoint to be mounted there
   * @param settings limits
   * @return the server
   * @throws Exception when it cannot be started
   */
  protected abstract Mounted mount(String prefix, Endpoint endpoint, Settings settings)
      throws Exception;

  private Mounted mount(String prefix) throws Exception {
    return mount(prefix, endpoint, Settings.of(Map.of()));
  }

  @BeforeEach
  void writeDownWhatIsAsked() {
    endpoint.onRequest(request -> {
      asked.add(
          request.prefix() + " + " + request.path() + request.query().map("?"::concat).orElse(""));
      return HttpResponse.plain(200, "ours");
    });
  }

  /** The prefix is taken off the path; together they are what was asked for. */
  @Test
  public void prefixStandsBeforeThePath() throws Exception {
    try (Mounted server = mount(SHOP)) {
      assertEquals("ours\n", HttpPeer.once(server.port(), get("/shop/a%20b/c?x=%201")).text());
      assertEquals("/shop + /a b/c?x=%201", asked.take());
      assertEquals("ours\n", HttpPeer.once(server.port(), get("/shop/")).text());
      assertEquals("/shop + /", asked.take());
    }
  }

  /** A prefix may have several segments. */
  @Test
  public void prefixMayBeLong() throws Exception {
    try (Mounted server = mount("/our/shop")) {
      assertEquals("ours\n", HttpPeer.once(server.port(), get("/our/shop/cart")).text());
      assertEquals("/our/shop + /cart", asked.take());
    }
  }

  /** The prefix alone is the root, or leads to it. */
  @Test
  public void prefixAloneIsTheRoot() throws Exception {
    try (Mounted server = mount(SHOP)) {
      Answer answer = HttpPeer.once(server.port(), get(SHOP));
      if (answer.status() == 200) {
        assertEquals("/shop + /", asked.take());
      } else {
        assertTrue(answer.status() / 100 == 3, "status " + answer.status());
        assertTrue(answer.header("Location").endsWith("/shop/"), answer.header("Location"));
      }
    }
  }

  /** What is not below the prefix is the server's own. */
  @Test
  public void othersStayWithTheServer() throws Exception {
    try (Mounted server = mount(SHOP)) {
      for (String path : List.of("/", "/elsewhere", "/shopping", "/sho", "/shop/../elsewhere")) {
        assertFalse(HttpPeer.once(server.port(), get(path)).text().equals("ours\n"), path);
      }
      assertEquals(List.of(), List.copyOf(asked), "what the endpoint was asked for");
    }
  }

  /** A WebSocket opens below the prefix, and nowhere else. */
  @Test
  public void socketOpensBelowThePrefix() throws Exception {
    endpoint.onOpen(request -> {
      asked.add(request.prefix() + " + " + request.path());
      return endpoint.accept();
    });
    try (Mounted server = mount(SHOP)) {
      try (WebSocketPeer peer = upgrade(server, "/shop/_livetemplate/socket")) {
        assertEquals(101, peer.answer().status());
        assertEquals("/shop + /_livetemplate/socket", asked.take());
        Recorder recorder = endpoint.recorder();
        recorder.channel().send("here");
        assertEquals("here", peer.text());
        peer.text("there");
        assertEquals("there", recorder.await(Call.Received.class).frame());
      }
      try (WebSocketPeer peer = upgrade(server, "/_livetemplate/socket")) {
        assertTrue(peer.answer().status() != 101, "a WebSocket was opened outside the prefix");
      }
    }
  }

  /** Taken out, the endpoint is asked nothing more; channels were told to come back. */
  @Test
  public void unmountTakesEverythingOut() throws Exception {
    try (Mounted server = mount(SHOP)) {
      try (WebSocketPeer peer = upgrade(server, "/shop/_livetemplate/socket")) {
        Recorder recorder = endpoint.recorder();
        recorder.channel();
        var unmounted =
            CompletableFuture.supplyAsync(
                () -> server.unmount(Duration.ofSeconds(15)), Thread::startVirtualThread);
        Frame frame = peer.closeFrame();
        assertEquals(CloseCode.DRAINING.code(), frame.closeCode());
        peer.frame(true, Frame.CLOSE, frame.payload());
        assertEquals(Stopped.GRACEFUL, unmounted.join());
        assertTrue(recorder.isClosed(), "closed() must have come before unmount returns");
      }
      assertFalse(HttpPeer.once(server.port(), get("/shop/cart")).text().equals("ours\n"));
      assertEquals(List.of(), List.copyOf(asked), "what the endpoint was asked for");
    }
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1";
  }

  private static WebSocketPeer upgrade(Mounted server, String path) throws Exception {
    return new WebSocketPeer(
        server.port(), path, "Sec-WebSocket-Protocol: " + ScriptedEndpoint.SUBPROTOCOL);
  }
}

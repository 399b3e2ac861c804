package io.livetemplate.tck.peer;

import io.livetemplate.api.http.HttpHandler;
import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.SocketDecision;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The engine's end: answers as it is told, and records every channel. Thread-safe. */
public final class ScriptedEndpoint implements Endpoint {
  /** What the browser offers and the engine selects. */
  public static final String SUBPROTOCOL = "livetemplate.v1";

  private final BlockingQueue<Recorder> opened = new LinkedBlockingQueue<>();
  private final List<Recorder> all = new CopyOnWriteArrayList<>();
  private volatile HttpHandler handler = request -> HttpResponse.plain(404, "not found");
  private volatile Function<HttpRequest, SocketDecision> door = request -> accept();

  /** Answers pages like this from now on. */
  public void onRequest(HttpHandler handler) {
    this.handler = handler;
  }

  /** Judges upgrades like this from now on. */
  public void onOpen(Function<HttpRequest, SocketDecision> door) {
    this.door = door;
  }

  /** {@return a decision with a recorder of its own} */
  public SocketDecision accept() {
    Recorder recorder = new Recorder();
    all.add(recorder);
    opened.add(recorder);
    return new SocketDecision.Accept(SUBPROTOCOL, recorder);
  }

  /** {@return the recorder of the next channel} */
  public Recorder recorder() throws InterruptedException {
    Recorder recorder = opened.poll(Patience.must().toMillis(), TimeUnit.MILLISECONDS);
    if (recorder == null) {
      throw new AssertionError("the endpoint was not asked to open a channel");
    }
    return recorder;
  }

  /** {@return every recorder so far} */
  public List<Recorder> recorders() {
    return all;
  }

  @Override
  public HttpResponse handle(HttpRequest request) throws IOException {
    return handler.handle(request);
  }

  @Override
  public SocketDecision open(HttpRequest request) {
    return door.apply(request);
  }
}

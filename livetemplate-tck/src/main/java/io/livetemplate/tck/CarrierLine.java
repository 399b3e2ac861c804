package io.livetemplate.tck;

import io.livetemplate.api.http.HttpHandler;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.tck.peer.CarriedRequest;
import io.livetemplate.tck.peer.Patience;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Brings requests to the handlers of a carrier, each on a virtual thread, without any network. */
public final class CarrierLine {
  private final Map<String, HttpHandler> routes;
  private final Set<Thread> underWay = ConcurrentHashMap.newKeySet();

  CarrierLine(Map<String, HttpHandler> routes) {
    this.routes = routes;
  }

  /**
   * Sends a request.
   *
   * @param segment which of the carrier's routes
   * @param body the body, sent as UTF-8
   * @return completes with the response, exceptionally with what the handler threw
   */
  public CompletableFuture<HttpResponse> post(String segment, String body) {
    HttpHandler handler = routes.get(segment);
    if (handler == null) {
      throw new AssertionError(
          "the carrier has no route " + segment + "; it has " + routes.keySet());
    }
    var response = new CompletableFuture<HttpResponse>();
    var request = new CarriedRequest(segment, body.getBytes(StandardCharsets.UTF_8));
    Thread thread =
        Thread.ofVirtual()
            .unstarted(() -> {
              try {
                response.complete(handler.handle(request));
              } catch (Exception | Error e) {
                response.completeExceptionally(e);
              } finally {
                underWay.remove(Thread.currentThread());
              }
            });
    underWay.add(thread);
    thread.start();
    return response;
  }

  /** Interrupts the handlers that are under way, and waits for their end. */
  void interrupt() throws InterruptedException {
    Set<Thread> now = Set.copyOf(underWay);
    now.forEach(Thread::interrupt);
    awaitEnd(now, "was interrupted");
  }

  /** Waits until no handler is under way any more. */
  void awaitQuiet() throws InterruptedException {
    awaitEnd(Set.copyOf(underWay), "had nothing to wait for any more");
  }

  private static void awaitEnd(Set<Thread> handlers, String why) throws InterruptedException {
    for (Thread handler : handlers) {
      if (!handler.join(Patience.must())) {
        throw new AssertionError("a handler still holds its request, which " + why);
      }
    }
  }

  /**
   * Waits for a response.
   *
   * @param response from {@link #post}
   * @return the response
   * @throws AssertionError when none comes, or the handler threw
   */
  public static HttpResponse await(CompletableFuture<HttpResponse> response) {
    try {
      return response.get(Patience.must().toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for a response", e);
    } catch (ExecutionException e) {
      throw new AssertionError("the handler failed", e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("no response came", e);
    }
  }
}

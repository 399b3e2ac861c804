package io.livetemplate.engine.web;

import io.livetemplate.api.Server;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Bound;
import io.livetemplate.api.transport.Stopped;
import io.livetemplate.engine.page.Pages;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** A listener at work, with the pages behind it. */
final class RunningServer implements Server {
  /** What transports close afterwards has been told when to come back, but for busy pages. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final InetSocketAddress address;
  private final Bound bound;
  private final Carriers carriers;
  private final Pages pages;
  private final Duration patience;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final CompletableFuture<Stopped> stopped = new CompletableFuture<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread hook;

  RunningServer(
      InetSocketAddress address, Bound bound, Carriers carriers, Pages pages, Settings settings) {
    this.carriers = carriers;
    this.address = address;
    this.bound = bound;
    this.pages = pages;
    this.patience = settings.get(Limits.STOP);
    this.hook = new Thread(() -> stop(patience), "livetemplate-stop");
  }

  /** Sees to it that the end of the process stops the server. */
  void stopAtExit() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public URI uri() {
    InetAddress host = address.getAddress();
    String name = host.isAnyLocalAddress() ? "127.0.0.1" : host.getHostAddress();
    try {
      return new URI("http", null, name, port(), "/", null, null);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("an address makes a URI: " + address, e);
    }
  }

  @Override
  public int port() {
    return bound.port();
  }

  @Override
  public void await() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Stopped stop(Duration time) {
    if (stopping.compareAndSet(false, true)) {
      long begun = System.nanoTime();
      try {
        pages.drain(time.compareTo(LAST_WORDS) < 0 ? time : LAST_WORDS);
        carriers.stop();
        Stopped listener = bound.stop(left(time, begun));
        boolean ended = pages.close(left(time, begun));
        stopped.complete(ended ? listener : Stopped.FORCED);
      } catch (RuntimeException | Error e) {
        stopped.completeExceptionally(e);
      } finally {
        end.countDown();
        forgetHook();
      }
    }
    return stopped.join();
  }

  private static Duration left(Duration time, long begun) {
    Duration left = time.minusNanos(System.nanoTime() - begun);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private void forgetHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook is what runs this.
      return;
    }
  }

  @Override
  public void close() {
    stop(patience);
  }
}

package io.livetemplate.transports.rules;

import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Bound;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Listener;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.api.transport.Stopped;
import io.livetemplate.transport.jetty.JettyTransport;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/** What can be wrong with requests, limits and stops. */
final class SpoiledHttp {
  private SpoiledHttp() {}

  static final class NoPort extends Spoiled {
    @Override
    int port(Bound bound) {
      return 0;
    }
  }

  static final class FirstHeaderOnly extends Spoiled {
    @Override
    HttpResponse handle(HttpRequest request, Endpoint endpoint) throws IOException {
      return endpoint.handle(
          new Passed(request) {
            @Override
            public List<String> headers(String name) {
              return super.headers(name).stream().limit(1).toList();
            }
          });
    }
  }

  static final class PlatformThread extends Spoiled {
    @Override
    HttpResponse handle(HttpRequest request, Endpoint endpoint) throws IOException {
      FutureTask<HttpResponse> task = new FutureTask<>(() -> endpoint.handle(request));
      Thread.ofPlatform().start(task);
      try {
        return task.get();
      } catch (InterruptedException | ExecutionException e) {
        throw new IOException(e);
      }
    }
  }

  /** Undoes the normalisation, as a server does that knows none. */
  static final class RawPath extends Spoiled {
    @Override
    HttpResponse handle(HttpRequest request, Endpoint endpoint) throws IOException {
      return endpoint.handle(
          new Passed(request) {
            @Override
            public String path() {
              return super.path().equals("/a/c") ? "/a/./b/../c" : super.path();
            }
          });
    }
  }

  static final class Chatty extends Spoiled {
    @Override
    HttpResponse handle(HttpRequest request, Endpoint endpoint) throws IOException {
      return endpoint.handle(request).with("Server", "Spoiled/1.0");
    }
  }

  static final class Greedy extends Spoiled {
    @Override
    HttpResponse handle(HttpRequest request, Endpoint endpoint) throws IOException {
      return endpoint.handle(
          new Passed(request) {
            @Override
            public byte[] body(int limit) throws IOException {
              return super.body(limit + 1);
            }
          });
    }
  }

  /** Keeps one byte of a message for itself. */
  static final class Stingy extends Spoiled {
    @Override
    Settings settings(Settings settings) {
      int bytes = settings.get(Limits.MESSAGE_BYTES) - 1;
      return Settings.of(Map.of(Limits.MESSAGE_BYTES.key(), Integer.toString(bytes)));
    }
  }

  /** Knows no limit that was set. */
  static final class Unlimited extends Spoiled {
    @Override
    Settings settings(Settings settings) {
      return Settings.of(Map.of(Limits.HEADER_BYTES.key(), "65536"));
    }
  }

  static final class Talkative extends Spoiled {
    @Override
    HttpResponse handle(HttpRequest request, Endpoint endpoint) throws IOException {
      try {
        return endpoint.handle(request);
      } catch (RuntimeException e) {
        return HttpResponse.plain(500, e.toString());
      }
    }

    @Override
    SocketDecision open(HttpRequest request, Endpoint endpoint) {
      try {
        return super.open(request, endpoint);
      } catch (RuntimeException e) {
        return new SocketDecision.Refuse(HttpResponse.plain(500, e.toString()));
      }
    }
  }

  static final class OneAtATime extends Spoiled {
    private final ReentrantLock lock = new ReentrantLock();

    @Override
    HttpResponse handle(HttpRequest request, Endpoint endpoint) throws IOException {
      lock.lock();
      try {
        return endpoint.handle(request);
      } finally {
        lock.unlock();
      }
    }
  }

  /** Has so many threads and no more. */
  static final class FewThreads extends Spoiled {
    private final Semaphore threads = new Semaphore(20);

    @Override
    HttpResponse handle(HttpRequest request, Endpoint endpoint) throws IOException {
      threads.acquireUninterruptibly();
      try {
        return endpoint.handle(request);
      } finally {
        threads.release();
      }
    }
  }

  static final class Hasty extends Spoiled {
    @Override
    Stopped stop(Bound bound, Duration patience) {
      return bound.stop(Duration.ZERO);
    }
  }

  /** Gives another port than asked for when that is taken. */
  static final class AnyPort extends Spoiled {
    private final List<Bound> others = new ArrayList<>();

    @Override
    Bound start(Listener right, InetSocketAddress address, Endpoint endpoint) throws IOException {
      try {
        return right.start(address, endpoint);
      } catch (IOException taken) {
        Listener other = new JettyTransport().listener(Settings.of(Map.of())).orElseThrow();
        Bound bound = other.start(new InetSocketAddress(address.getAddress(), 0), endpoint);
        others.add(bound);
        return bound;
      }
    }

    @Override
    Stopped stop(Bound bound, Duration patience) {
      others.forEach(other -> other.stop(Duration.ZERO));
      return super.stop(bound, patience);
    }
  }

  /** Does not wait to be started. */
  static final class Eager extends Spoiled {
    @Override
    Settings settings(Settings settings) {
      Thread.ofPlatform().daemon().name("eager").start(() -> await(new CountDownLatch(1)));
      return super.settings(settings);
    }

    private static void await(CountDownLatch never) {
      try {
        never.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  static final class Optimist extends Spoiled {
    @Override
    Stopped stop(Bound bound, Duration patience) {
      bound.stop(patience);
      return Stopped.GRACEFUL;
    }
  }

  static final class NeverStops extends Spoiled {
    @Override
    Stopped stop(Bound bound, Duration patience) {
      return Stopped.GRACEFUL;
    }
  }
}

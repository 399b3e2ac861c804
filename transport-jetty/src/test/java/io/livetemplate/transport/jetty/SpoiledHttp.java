package io.livetemplate.transport.jetty;

import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Bound;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Stopped;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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

  static final class Hasty extends Spoiled {
    @Override
    Stopped stop(Bound bound, Duration patience) {
      return bound.stop(Duration.ZERO);
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

  private static class Passed implements HttpRequest {
    private final HttpRequest to;

    Passed(HttpRequest to) {
      this.to = to;
    }

    @Override
    public String method() {
      return to.method();
    }

    @Override
    public String path() {
      return to.path();
    }

    @Override
    public String prefix() {
      return to.prefix();
    }

    @Override
    public Optional<String> query() {
      return to.query();
    }

    @Override
    public List<String> headers(String name) {
      return to.headers(name);
    }

    @Override
    public String scheme() {
      return to.scheme();
    }

    @Override
    public String remoteAddress() {
      return to.remoteAddress();
    }

    @Override
    public Optional<Principal> principal() {
      return to.principal();
    }

    @Override
    public byte[] body(int limit) throws IOException {
      return to.body(limit);
    }
  }
}

package io.livetemplate.transports.rules;

import io.livetemplate.api.http.BodyTooLargeException;
import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.SocketDecision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** What can be wrong on the way of one request and its response. */
final class SpoiledExchange {
  private SpoiledExchange() {}

  static final class ShortHead extends Spoiled {
    @Override
    HttpResponse handle(HttpRequest request, Endpoint endpoint) throws IOException {
      HttpResponse right = endpoint.handle(request);
      return request.method().equals("HEAD")
          ? HttpResponse.bytes(right.status(), "text/html", right.body())
          : right;
    }
  }

  /** Knows best which methods there are. */
  static final class OwnOptions extends Spoiled {
    @Override
    HttpResponse handle(HttpRequest request, Endpoint endpoint) throws IOException {
      return request.method().equals("OPTIONS")
          ? HttpResponse.plain(200, "options").with("Allow", "*")
          : endpoint.handle(request);
    }
  }

  /** Takes everybody for a proxy. */
  static final class Believing extends Spoiled {
    @Override
    HttpResponse handle(HttpRequest request, Endpoint endpoint) throws IOException {
      return endpoint.handle(
          new Passed(request) {
            @Override
            public String scheme() {
              return header("X-Forwarded-Proto").orElseGet(super::scheme);
            }
          });
    }
  }

  static final class OneName extends Spoiled {
    @Override
    HttpResponse handle(HttpRequest request, Endpoint endpoint) throws IOException {
      return endpoint.handle(
          new Passed(request) {
            @Override
            public Collection<String> headerNames() {
              return super.headerNames().stream().limit(1).toList();
            }
          });
    }
  }

  static final class Packing extends Spoiled {
    @Override
    HttpResponse handle(HttpRequest request, Endpoint endpoint) throws IOException {
      HttpResponse plain = endpoint.handle(request);
      var packed = new ByteArrayOutputStream();
      try (var gzip = new GZIPOutputStream(packed)) {
        gzip.write(plain.body());
      }
      return new HttpResponse(plain.status(), plain.headers(), packed.toByteArray())
          .with("Content-Encoding", "gzip");
    }
  }

  static final class Cutting extends Spoiled {
    @Override
    HttpResponse handle(HttpRequest request, Endpoint endpoint) throws IOException {
      HttpResponse whole = endpoint.handle(request);
      byte[] part = Arrays.copyOf(whole.body(), Math.min(whole.body().length, 1024 * 1024));
      return new HttpResponse(whole.status(), whole.headers(), part);
    }
  }

  /** Takes what came for the whole. */
  static final class HalfBody extends Spoiled {
    @Override
    HttpResponse handle(HttpRequest request, Endpoint endpoint) throws IOException {
      return endpoint.handle(
          new Passed(request) {
            @Override
            public byte[] body(int limit) throws IOException {
              try {
                return super.body(limit);
              } catch (BodyTooLargeException e) {
                throw e;
              } catch (IOException gone) {
                return new byte[0];
              }
            }
          });
    }
  }

  static final class ForgetsCookies extends Spoiled {
    @Override
    SocketDecision open(HttpRequest request, Endpoint endpoint) {
      return super.open(
          new Passed(request) {
            @Override
            public List<String> headers(String name) {
              return name.equalsIgnoreCase("Cookie") ? List.of() : super.headers(name);
            }
          },
          endpoint);
    }
  }
}

package io.livetemplate.engine.page;

import io.livetemplate.api.Request;
import java.lang.reflect.Proxy;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Requests of which nothing is known but where they came from. */
final class Requests {
  private Requests() {}

  static Request from(String remote) {
    return (Request)
        Proxy.newProxyInstance(
            Requests.class.getClassLoader(),
            new Class<?>[] {Request.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "remoteAddress" -> remote;
                  case "locale" -> Locale.ENGLISH;
                  case "zone" -> ZoneOffset.UTC;
                  case "path" -> "/";
                  case "prefix" -> "";
                  case "login", "principal" -> Optional.empty();
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}

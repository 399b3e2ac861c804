package io.livetemplate.engine.web;

import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.settings.Setting;
import io.livetemplate.api.settings.Settings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether a request comes from a page of this very origin (RFC 6454): asked of every upgrade and of
 * everything that changes something.
 */
final class SameOrigin {
  /** The origin that browsers see. */
  static final Setting<String> PUBLIC_ORIGIN =
      Setting.text(
          "public-origin",
          "",
          "The origin that browsers see, such as https://shop.example, when a proxy stands before"
              + " the server; else it is taken from each request.");

  private static final Logger LOG = System.getLogger("io.livetemplate.engine.web");

  private final String fixed;
  private final AtomicBoolean said = new AtomicBoolean();

  SameOrigin(Settings settings) {
    fixed = normal(settings.get(PUBLIC_ORIGIN));
  }

  boolean allows(HttpRequest request) {
    Optional<String> origin = request.header("Origin");
    if (origin.isEmpty()) {
      // Browsers leave it out of same-origin GETs alone, and then say so here.
      return request.header("Sec-Fetch-Site").filter("same-origin"::equals).isPresent();
    }
    String own = fixed.isEmpty() ? ownOrigin(request) : fixed;
    boolean same = normal(origin.get()).equals(own);
    if (!same && said.compareAndSet(false, true)) {
      LOG.log(
          Level.WARNING,
          "a request of the origin {0} was refused, because this server is {1}; if a proxy stands"
              + " before it, set livetemplate.public-origin",
          origin.get().replaceAll("\\p{Cntrl}", "?"),
          own);
    }
    return same;
  }

  private static String ownOrigin(HttpRequest request) {
    String scheme =
        switch (request.scheme().toLowerCase(Locale.ROOT)) {
          case "ws" -> "http";
          case "wss" -> "https";
          default -> request.scheme();
        };
    return normal(scheme + "://" + request.header("Host").orElse(""));
  }

  private static String normal(String origin) {
    String lower = origin.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("https:")
        ? lower.replaceFirst(":443$", "")
        : lower.replaceFirst(":80$", "");
  }
}

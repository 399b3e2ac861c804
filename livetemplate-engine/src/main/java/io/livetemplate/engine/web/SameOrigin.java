package io.livetemplate.engine.web;

import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.settings.Setting;
import io.livetemplate.api.settings.Settings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether a request comes from a page of this very origin (RFC 6454), or of one that is allowed:
 * the one place that decides it, asked of every upgrade and of everything that changes something.
 */
final class SameOrigin {
  /** The origin that browsers see. */
  static final Setting<String> PUBLIC_ORIGIN =
      Setting.text(
          "public-origin",
          "",
          "The origin that browsers see, such as https://shop.example, when a proxy stands before"
              + " the server; else it is taken from each request.");

  /** Other origins whose pages may use this server. */
  static final Setting<String> ALLOWED_ORIGINS =
      Setting.text(
          "allowed-origins",
          "",
          "Further origins whose pages may open channels here, separated by commas; none unless"
              + " set.");

  private static final Logger LOG = System.getLogger("io.livetemplate.engine.web");

  private final List<String> fixed;
  private final List<String> allowed;
  private final AtomicBoolean said = new AtomicBoolean();
  private volatile boolean everybody;

  SameOrigin(Settings settings) {
    fixed = Origins.of(PUBLIC_ORIGIN, settings.get(PUBLIC_ORIGIN));
    allowed = Origins.of(ALLOWED_ORIGINS, settings.get(ALLOWED_ORIGINS));
    if (fixed.size() > 1) {
      throw new ConfigurationException(
          "livetemplate.public-origin="
              + settings.get(PUBLIC_ORIGIN)
              + " names several origins; name one, and the others in livetemplate.allowed-origins");
    }
  }

  /** Switches the rule off. */
  void allowEverybody() {
    everybody = true;
    LOG.log(
        Level.WARNING,
        "the same-origin rule is switched off: every site can act here in the name of a user whose"
            + " page token or login it gets at");
  }

  boolean allows(HttpRequest request) {
    if (everybody) {
      return true;
    }
    List<String> origins = request.headers("Origin");
    if (origins.isEmpty() && request.header("Sec-Fetch-Site").isPresent()) {
      return request.header("Sec-Fetch-Site").filter("same-origin"::equals).isPresent()
          || refused(request, "none, Sec-Fetch-Site not same-origin");
    }
    String origin = origins.isEmpty() ? referrer(request) : String.join(", ", origins);
    String normal = Origins.normal(origin);
    return normal.equals(own(request)) || allowed.contains(normal) || refused(request, origin);
  }

  /**
   * Where a request without Origin says that it comes from. Whoever keeps that header to himself
   * mostly sends this one; that no other site can write either of them is what counts. Browsers
   * that have a word of their own for it say it over TLS and to localhost alone.
   */
  private static String referrer(HttpRequest request) {
    return request.header("Referer").flatMap(Origins::ofUrl).orElse("none");
  }

  private boolean refused(HttpRequest request, String origin) {
    // One line is enough to act on; whoever sends many requests must not fill the log.
    LOG.log(
        said.compareAndSet(false, true) ? Level.WARNING : Level.DEBUG,
        "403 for a request of the origin {0}, because this server is {1}; if a proxy stands"
            + " before it, set livetemplate.public-origin (or livetemplate.trusted-proxies); if"
            + " that origin is yours, livetemplate.allowed-origins",
        origin.replaceAll("\\p{Cntrl}", "?"),
        own(request).replaceAll("\\p{Cntrl}", "?"));
    return false;
  }

  private String own(HttpRequest request) {
    return fixed.isEmpty() ? ownOrigin(request) : fixed.getFirst();
  }

  private static String ownOrigin(HttpRequest request) {
    String scheme =
        switch (request.scheme().toLowerCase(Locale.ROOT)) {
          case "ws" -> "http";
          case "wss" -> "https";
          default -> request.scheme();
        };
    return Origins.normal(scheme + "://" + request.header("Host").orElse(""));
  }
}

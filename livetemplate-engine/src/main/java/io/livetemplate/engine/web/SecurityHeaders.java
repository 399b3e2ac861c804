package io.livetemplate.engine.web;

import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.settings.Setting;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.engine.template.shape.Inline;
import java.util.List;

/** Headers that keep a page from being turned against its user. */
final class SecurityHeaders {
  /** What a page may load. */
  static final Setting<String> POLICY =
      Setting.text(
          "content-security-policy",
          "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none';"
              + " frame-ancestors 'self'; require-trusted-types-for 'script';"
              + " trusted-types livetemplate",
          "The Content-Security-Policy of pages and files; the client needs script-src and"
              + " connect-src 'self' and the trusted type 'livetemplate'.");

  private static final String OPTIONS = "X-Content-Type-Options";
  private static final String CSP = "Content-Security-Policy";

  /** For what no browser is to show: it may load nothing, run nothing and stand in no frame. */
  private static final String NOTHING = "default-src 'none';frame-ancestors 'none'";

  private final String policy;

  SecurityHeaders(Settings settings) {
    policy = settings.get(POLICY);
  }

  /**
   * For messages to the client, which come often: no word more than keeps them from being a page.
   */
  HttpResponse onData(HttpResponse response) {
    return hasPolicy(response) ? response : response.with(CSP, NOTHING).with(OPTIONS, "nosniff");
  }

  /** For what is no page, or a page in whose text no script and no style stands. */
  HttpResponse on(HttpResponse response) {
    return on(response, new Inline(List.of(), List.of()));
  }

  /** For a page: the scripts and styles in its text are allowed by their hashes, and no others. */
  HttpResponse on(HttpResponse response, Inline inline) {
    if (hasPolicy(response)) {
      return response;
    }
    String scripts = ContentPolicy.with(policy, "script-src", inline.scripts());
    return response
        .with(CSP, ContentPolicy.with(scripts, "style-src", inline.styles()))
        .with(OPTIONS, "nosniff")
        .with("Referrer-Policy", "strict-origin-when-cross-origin");
  }

  private static boolean hasPolicy(HttpResponse response) {
    return response.headers().stream().anyMatch(header -> header.name().equals(CSP));
  }
}

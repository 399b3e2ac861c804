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

  private static final String CSP = "Content-Security-Policy";

  private final String policy;

  SecurityHeaders(Settings settings) {
    policy = settings.get(POLICY);
  }

  /** For what is no page, or a page in whose text no script and no style stands. */
  HttpResponse on(HttpResponse response) {
    return on(response, new Inline(List.of(), List.of()));
  }

  /** For a page: the scripts and styles in its text are allowed by their hashes, and no others. */
  HttpResponse on(HttpResponse response, Inline inline) {
    if (response.headers().stream().anyMatch(header -> header.name().equals(CSP))) {
      return response;
    }
    String scripts = ContentPolicy.with(policy, "script-src", inline.scripts());
    return response
        .with(CSP, ContentPolicy.with(scripts, "style-src", inline.styles()))
        .with("X-Content-Type-Options", "nosniff")
        .with("Referrer-Policy", "strict-origin-when-cross-origin");
  }
}

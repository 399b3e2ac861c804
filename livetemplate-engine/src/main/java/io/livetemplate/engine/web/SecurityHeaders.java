package io.livetemplate.engine.web;

import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.settings.Setting;
import io.livetemplate.api.settings.Settings;

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

  private final String policy;

  SecurityHeaders(Settings settings) {
    policy = settings.get(POLICY);
  }

  HttpResponse on(HttpResponse response) {
    return response
        .with("Content-Security-Policy", policy)
        .with("X-Content-Type-Options", "nosniff")
        .with("Referrer-Policy", "strict-origin-when-cross-origin");
  }
}

package io.livetemplate.engine.render.model;

import io.livetemplate.api.Request;
import java.security.Principal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * Who looks at what is rendered, and from where. The same for the whole life of a page.
 *
 * @param locale decides about languages and formats
 * @param zone in which moments are shown
 * @param principal who looks, as far as known
 * @param prefix context path: empty, or {@code /} and more without {@code /} at the end
 * @param path of the page, behind the context path
 */
public record Visit(
    Locale locale, ZoneId zone, Optional<Principal> principal, String prefix, String path) {

  /** Nobody in particular, in English and UTC. */
  public static final Visit PLAIN = of(Locale.ENGLISH, ZoneOffset.UTC);

  /** Nobody in particular. */
  public static Visit of(Locale locale, ZoneId zone) {
    return new Visit(locale, zone, Optional.empty(), "", "");
  }

  /** Whoever sent a request. */
  public static Visit of(Request request) {
    return new Visit(
        request.locale(), request.zone(), request.principal(), request.prefix(), request.path());
  }
}

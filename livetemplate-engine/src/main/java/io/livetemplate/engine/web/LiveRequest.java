package io.livetemplate.engine.web;

import io.livetemplate.api.Login;
import io.livetemplate.api.Request;
import io.livetemplate.api.http.HttpRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a page keeps of the request that opened it.
 *
 * @param headers first values, by name in any case
 */
record LiveRequest(
    String prefix,
    String path,
    Map<String, String> parameters,
    Map<String, List<String>> query,
    Map<String, String> headers,
    Map<String, String> cookies,
    Optional<Principal> principal,
    Optional<Login> login,
    Locale locale,
    ZoneId zone,
    String remoteAddress)
    implements Request {
  /** Kept also of a server that does not list what it got. */
  private static final List<String> WELL_KNOWN =
      List.of("Accept-Language", "Cookie", "Host", "Origin", "Referer", "User-Agent");

  static LiveRequest of(HttpRequest request, Map<String, String> parameters, ZoneId zone) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Stream.concat(WELL_KNOWN.stream(), request.headerNames().stream())
        .forEach(name -> request.header(name).ifPresent(value -> headers.put(name, value)));
    return new LiveRequest(
        request.prefix(),
        request.path(),
        parameters,
        parseQuery(request.query().orElse("")),
        headers,
        cookies(request.headers("Cookie")),
        request.principal(),
        Optional.empty(),
        locale(request.header("Accept-Language").orElse("")),
        zone,
        request.remoteAddress());
  }

  /** The same request of somebody who is logged in. */
  LiveRequest under(Login found) {
    return new LiveRequest(
        prefix,
        path,
        parameters,
        query,
        headers,
        cookies,
        Optional.of(found.principal()),
        Optional.of(found),
        locale,
        zone,
        remoteAddress);
  }

  @Override
  public String parameter(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "the path has no parameter '" + name + "'; it has " + parameters.keySet());
    }
    return value;
  }

  @Override
  public List<String> queries(String name) {
    return query.getOrDefault(name, List.of());
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  @Override
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }

  private static Map<String, List<String>> parseQuery(String query) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        all.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
      }
    }
    return all;
  }

  /** RFC 6265 section 5.4, read backwards; of equal names the first counts. */
  private static Map<String, String> cookies(List<String> headers) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String pair : String.join(";", headers).split(";", -1)) {
      int equals = pair.indexOf('=');
      String name = pair.substring(0, Math.max(equals, 0)).strip();
      if (!name.isEmpty()) {
        String value = pair.substring(equals + 1).strip();
        all.putIfAbsent(name, value.replaceFirst("^\"(.*)\"$", "$1"));
      }
    }
    return all;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // The URL standard leaves a percent sign that is not followed by two digits as it is.
      return text;
    }
  }

  private static Locale locale(String accepted) {
    try {
      return Locale.LanguageRange.parse(accepted).stream()
          .map(range -> Locale.forLanguageTag(range.getRange()))
          .filter(locale -> !locale.getLanguage().isEmpty())
          .findFirst()
          .orElse(Locale.ENGLISH);
    } catch (IllegalArgumentException e) {
      return Locale.ENGLISH;
    }
  }
}

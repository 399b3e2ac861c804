package io.livetemplate.engine.web;

import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.settings.Setting;
import io.livetemplate.api.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Believes a proxy that is trusted what it says of the request as the browser sent it, in {@code
 * X-Forwarded-Proto}, {@code X-Forwarded-Host}, {@code X-Forwarded-Prefix} and {@code
 * X-Forwarded-For}. From everybody else these headers mean nothing.
 */
final class Proxies {
  /** Proxies that are believed. */
  static final Setting<String> TRUSTED =
      Setting.text(
          "trusted-proxies",
          "",
          "Addresses of proxies whose X-Forwarded-Proto, -Host, -Prefix and -For are believed, as"
              + " CIDR ranges separated by commas, such as 10.0.0.0/8,::1; none unless set.");

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._\\[\\]:-]{1,255}");

  /** What a proxy took off the path: segments, none of them empty, so it leads to no other host. */
  private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]{1,255}){1,16}");

  private final List<AddressRange> trusted;

  Proxies(Settings settings) {
    trusted =
        Stream.of(settings.get(TRUSTED).split(",", -1))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(Proxies::range)
            .toList();
  }

  private static AddressRange range(String text) {
    return AddressRange.of(text)
        .orElseThrow(() ->
            new ConfigurationException(
                "livetemplate.trusted-proxies holds '"
                    + text
                    + "', which is no range of addresses; write such as 10.0.0.0/8 or ::1"));
  }

  /** The request as the browser sent it, as far as a trusted proxy tells. */
  HttpRequest seeThrough(HttpRequest request) {
    if (trusted.isEmpty() || !isTrusted(request.remoteAddress())) {
      return request;
    }
    return new ForwardedRequest(
        request,
        last(request, "X-Forwarded-Proto")
            .map(scheme -> scheme.toLowerCase(Locale.ROOT))
            .filter(scheme -> scheme.equals("http") || scheme.equals("https"))
            .orElse(request.scheme()),
        last(request, "X-Forwarded-Host").filter(host -> HOST.matcher(host).matches()),
        last(request, "X-Forwarded-Prefix")
            .filter(prefix -> PREFIX.matcher(prefix).matches())
            .map(prefix -> prefix + request.prefix())
            .orElse(request.prefix()),
        client(request));
  }

  private boolean isTrusted(String address) {
    return trusted.stream().anyMatch(range -> range.contains(address));
  }

  /** Of several the last one: it was added by the proxy that is trusted, not by who came before. */
  private static Optional<String> last(HttpRequest request, String name) {
    List<String> all = list(request, name);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** The nearest one that is no trusted proxy itself. */
  private String client(HttpRequest request) {
    String nearest = request.remoteAddress();
    for (String address : list(request, "X-Forwarded-For").reversed()) {
      if (AddressRange.of(address).isEmpty()) {
        return nearest;
      }
      nearest = address;
      if (!isTrusted(address)) {
        return nearest;
      }
    }
    return nearest;
  }

  private static List<String> list(HttpRequest request, String name) {
    return request.headers(name).stream()
        .flatMap(value -> Stream.of(value.split(",", -1)))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }
}

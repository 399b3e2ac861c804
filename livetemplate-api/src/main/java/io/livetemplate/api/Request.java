package io.livetemplate.api;

import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The HTTP request that opened a page, as an immutable value: it can be kept. */
public interface Request {
  /**
   * The context path that the application is mounted under, which links within it begin with.
   *
   * @return empty, or {@code /} and more without {@code /} at the end
   */
  String prefix();

  /** {@return the path after the context path} */
  String path();

  /**
   * A parameter of the path, such as {@code id} of {@code /orders/{id}}.
   *
   * @param name a name that the route has
   * @return the decoded segment
   * @throws IllegalArgumentException when the route has no such parameter, listing those it has
   */
  String parameter(String name);

  /**
   * The first value of a query parameter.
   *
   * @param name its name
   * @return the decoded value
   */
  default Optional<String> query(String name) {
    return queries(name).stream().findFirst();
  }

  /**
   * All values of a query parameter.
   *
   * @param name its name
   * @return decoded, in order
   */
  List<String> queries(String name);

  /**
   * The first value of a header.
   *
   * @param name in any case
   * @return the value
   */
  Optional<String> header(String name);

  /**
   * A cookie.
   *
   * @param name its name
   * @return its value
   */
  Optional<String> cookie(String name);

  /**
   * {@return who the user is: by the application's {@link #login()}, else as the server or
   * container says}
   */
  Optional<Principal> principal();

  /** {@return what the application's {@link Logins} found} */
  default Optional<Login> login() {
    return Optional.empty();
  }

  /** {@return the first language the browser asks for (RFC 9110 section 12.5.4), else English} */
  Locale locale();

  /** {@return the time zone that moments are shown in: the setting {@code zone}} */
  ZoneId zone();

  /** {@return textual IP address of the peer} */
  String remoteAddress();
}

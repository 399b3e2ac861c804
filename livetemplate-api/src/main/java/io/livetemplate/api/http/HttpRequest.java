package io.livetemplate.api.http;

import java.io.IOException;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One HTTP request, as the server below received it. Valid only while {@link HttpHandler#handle} or
 * {@link io.livetemplate.api.transport.Endpoint#open} runs, and used by that one thread.
 */
public interface HttpRequest {
  /** {@return the method, upper case} */
  String method();

  /**
   * {@return the decoded path after the {@link #prefix()}, with its leading slash, normalised: no
   * {@code .} or {@code ..}}
   */
  String path();

  /**
   * {@return what stands before the path: the context path under which the engine is mounted,
   * without trailing slash, often empty}
   */
  String prefix();

  /** {@return the raw query, without its question mark} */
  Optional<String> query();

  /**
   * The first value of a header.
   *
   * @param name in any case
   * @return the value
   */
  default Optional<String> header(String name) {
    return headers(name).stream().findFirst();
  }

  /**
   * All values of a header, in order, as sent: a list inside one value is not split.
   *
   * @param name in any case
   * @return the values; empty when there is none
   */
  List<String> headers(String name);

  /**
   * {@return the names of all headers, each once in any case; what keeps a request (a page does)
   * copies these. Empty for a server that cannot list them: then only well-known ones are kept}
   */
  default Collection<String> headerNames() {
    return List.of();
  }

  /**
   * The value of a cookie (RFC 6265 section 4.2), read from the {@code Cookie} headers in one way
   * whatever the server below thinks of cookies.
   *
   * @param name the cookie's name
   * @return the first value of that name, without the double quotes that may enclose it
   */
  default Optional<String> cookie(String name) {
    return Cookies.find(headers("Cookie"), name);
  }

  /** {@return {@code http} or {@code https}, as this server received it} */
  String scheme();

  /** {@return the textual IP address of the peer, without port} */
  String remoteAddress();

  /** {@return who the server or container says the user is} */
  Optional<Principal> principal();

  /**
   * Reads the body. May block; call it once.
   *
   * @param limit most bytes to accept
   * @return the bytes
   * @throws BodyTooLargeException when the body is longer than the limit; no more than the limit
   *     was read
   * @throws IOException when the peer goes away
   */
  byte[] body(int limit) throws IOException;
}

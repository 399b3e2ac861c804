package io.livetemplate.api.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One whole HTTP response. The listener adds {@code Content-Length}, {@code Date} and what the
 * connection needs, and leaves the body out for HEAD; it adds and removes nothing else.
 *
 * @param status RFC 9110 section 15
 * @param headers in order; a name may come twice
 * @param body the content, not copied: it must not be changed afterwards
 */
@SuppressWarnings("ArrayRecordComponent") // a body is handed over once, never compared
public record HttpResponse(int status, List<Header> headers, byte[] body) {
  /**
   * One header.
   *
   * @param name as it is written
   * @param value without line breaks
   */
  public record Header(String name, String value) {
    /** Checks that neither part can break out of its line. */
    public Header {
      if (name.isEmpty() || hasControls(name) || hasControls(value)) {
        throw new IllegalArgumentException(
            "header '" + name + "' has a control character in its name or value; remove it");
      }
    }

    private static boolean hasControls(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if ((c < ' ' && c != '\t') || c == 127) {
          return true;
        }
      }
      return false;
    }
  }

  /** Takes an unchangeable copy of the headers. */
  public HttpResponse {
    headers = List.copyOf(headers);
  }

  /**
   * A response with a text.
   *
   * @param status the status code
   * @param contentType with its charset, which must be UTF-8
   * @param text the content
   * @return the response
   */
  public static HttpResponse text(int status, String contentType, String text) {
    return bytes(status, contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A response with bytes.
   *
   * @param status the status code
   * @param contentType the media type
   * @param body the content
   * @return the response
   */
  public static HttpResponse bytes(int status, String contentType, byte[] body) {
    return new HttpResponse(status, List.of(new Header("Content-Type", contentType)), body);
  }

  /**
   * A short plain text for a person, such as {@code not found}.
   *
   * @param status the status code
   * @param sentence a constant; never the message of an exception
   * @return the response, not to be stored
   */
  public static HttpResponse plain(int status, String sentence) {
    return text(status, "text/plain; charset=utf-8", sentence + "\n")
        .with("Cache-Control", "no-store");
  }

  /**
   * This response with one header more.
   *
   * @param name the header's name
   * @param value its value
   * @return a new response
   */
  public HttpResponse with(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new HttpResponse(status, more, body);
  }
}

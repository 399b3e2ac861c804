package io.livetemplate.api.http;

import java.io.IOException;

/** The body of a request is longer than the reader accepts; the answer is 413. */
public final class BodyTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param limit in bytes
   */
  public BodyTooLargeException(int limit) {
    super("the request's body is longer than " + limit + " bytes; send less or raise body-bytes");
  }
}

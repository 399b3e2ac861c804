package io.livetemplate.api.auth;

/**
 * A signed token.
 *
 * @param text the token; a secret
 */
public record PageToken(String text) {
  /** Checks the alphabet. */
  public PageToken {
    if (!text.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException(
          "a page token may consist of A-Z a-z 0-9 - _ . only, because it travels in Sec-WebSocket-Protocol;"
              + " encode it as base64url without padding");
    }
  }

  /** {@return a constant: the token is never printed} */
  @Override
  public String toString() {
    return "PageToken[***]";
  }
}

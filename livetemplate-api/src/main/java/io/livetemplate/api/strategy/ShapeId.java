package io.livetemplate.api.strategy;

/**
 * The name of a shape.
 *
 * @param text a short hash in base64url
 */
public record ShapeId(String text) {
  @Override
  public String toString() {
    return text;
  }
}

package io.livetemplate.engine.template.mustache;

import io.livetemplate.api.error.TemplateException;
import java.util.List;

/**
 * Bounds what is built from one template. Sections are bounded where they are written, but blocks
 * handed to blocks can make much of little.
 */
final class Budget {
  private static final int NODES = 5_000_000;

  private int depth;
  private int nodes;

  void enter(Token.Tag tag) {
    if (++depth > Structure.DEPTH) {
      throw refused(
          tag.position(),
          "%s is nested deeper than %d sections and blocks"
              .formatted(tag.source(), Structure.DEPTH),
          "hand fewer blocks through to other templates");
    }
  }

  void leave() {
    depth--;
  }

  void spend(Node node) {
    if (++nodes > NODES) {
      throw refused(
          node.position(),
          "the blocks handed to this template make more than %d nodes".formatted(NODES),
          "put a block once and not into itself by way of other blocks");
    }
  }

  private static TemplateException refused(Position where, String message, String remedy) {
    return new TemplateException(List.of(where.problem(message, remedy)));
  }
}

package io.livetemplate.engine.template.mustache;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The blocks that a parent tag hands to a template, and those that came from further outside. */
public final class Arguments {

  /** No blocks. */
  public static final Arguments NONE = new Arguments(Map.of());

  /**
   * A block and what was handed to the template that it is written in.
   *
   * @param scope decides about the blocks within the block
   */
  record Argument(Block block, Arguments scope) {}

  private final Map<String, Argument> blocks;
  private final int hash;

  private Arguments(Map<String, Argument> blocks) {
    this.blocks = blocks;
    this.hash = blocks.hashCode();
  }

  /** These and {@code inner}; a name in both keeps the meaning that came from outside. */
  Arguments over(Map<String, Argument> inner) {
    if (inner.isEmpty()) {
      return this;
    }
    var all = new HashMap<>(inner);
    all.putAll(blocks);
    return new Arguments(Map.copyOf(all));
  }

  boolean has(String name) {
    return blocks.containsKey(name);
  }

  /** The argument called {@code name}; there must be one. */
  Argument argument(String name) {
    return Objects.requireNonNull(blocks.get(name));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Arguments that && hash == that.hash && blocks.equals(that.blocks);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}

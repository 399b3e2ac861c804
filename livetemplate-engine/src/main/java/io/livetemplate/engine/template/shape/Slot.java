package io.livetemplate.engine.template.shape;

import io.livetemplate.engine.template.expression.Expression;
import io.livetemplate.engine.template.mustache.Node;
import io.livetemplate.engine.template.mustache.Position;
import org.jspecify.annotations.Nullable;

/** What is read from the model for one value. */
public sealed interface Slot {
  /**
   * The text of a value.
   *
   * @param expression the value
   * @param position of its first use, for messages; two slots of one expression are the same
   */
  record Value(Expression expression, Position position) implements Slot {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Value value && value.expression.equals(expression);
    }

    @Override
    public int hashCode() {
      return expression.hashCode();
    }
  }

  /**
   * A value that is HTML.
   *
   * @param value what is read
   * @param html makes it fit for its place
   */
  record Raw(Value value, RawHtml html) implements Slot {}

  /**
   * The text of a piece of template that yields nothing but text.
   *
   * @param node rendered without escaping; its literal text is decoded, its partials are put in
   */
  record Computed(Node node) implements Slot {}

  /**
   * Whether an attribute is there: holds when the text is not empty.
   *
   * @param node yields some text, or none
   */
  record Condition(Node node) implements Slot {}
}

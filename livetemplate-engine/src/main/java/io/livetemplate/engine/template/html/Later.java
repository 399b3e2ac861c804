package io.livetemplate.engine.template.html;

import io.livetemplate.engine.template.shape.HtmlShape;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A shape that something refers to before it is finished: that of a partial which contains itself.
 */
final class Later implements Supplier<HtmlShape> {
  private @Nullable HtmlShape shape;

  void set(HtmlShape finished) {
    shape = finished;
  }

  boolean isSet() {
    return shape != null;
  }

  @Override
  public HtmlShape get() {
    if (shape == null) {
      throw new IllegalStateException("the shape is still being compiled");
    }
    return shape;
  }
}

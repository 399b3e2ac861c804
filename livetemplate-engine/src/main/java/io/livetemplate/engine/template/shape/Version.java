package io.livetemplate.engine.template.shape;

import io.livetemplate.api.strategy.Rendered;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of a shape, with what was read from the model. */
public interface Version extends Rendered {
  @Override
  HtmlShape shape();

  /**
   * What was read from the model.
   *
   * @param slot the number of a {@link Slot} of the shape
   * @return the text, normalised but not escaped
   */
  String read(int slot);

  @Override
  List<? extends Version> items(int region);

  @Override
  default String html() {
    return HtmlWriter.items(List.of(this));
  }

  @Override
  default @Nullable String value(int slot) {
    return shape().composition().value(slot, this);
  }
}

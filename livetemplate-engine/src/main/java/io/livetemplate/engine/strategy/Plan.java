package io.livetemplate.engine.strategy;

import io.livetemplate.engine.template.shape.HtmlShape;
import java.util.List;

/**
 * What to send.
 *
 * @param patches in document order; none when nothing changed
 * @param layouts what rides along; the browser has it afterwards
 */
public record Plan(List<PlannedPatch> patches, List<HtmlShape> layouts) {
  /** {@return whether there is nothing to send} */
  public boolean isEmpty() {
    return patches.isEmpty();
  }
}

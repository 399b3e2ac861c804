package io.livetemplate.engine.strategy;

import java.util.List;

/**
 * What to send.
 *
 * @param patches in document order; none when nothing changed
 * @param layouts what rides along; the browser has it afterwards
 */
public record Plan(List<PlannedPatch> patches, List<SentLayout> layouts) {
  /** For a browser that shows what it should. */
  public static final Plan NOTHING = new Plan(List.of(), List.of());

  /** {@return whether there is nothing to send} */
  public boolean isEmpty() {
    return patches.isEmpty();
  }
}

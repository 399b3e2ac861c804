package io.livetemplate.api;

import io.livetemplate.api.strategy.Address;
import java.util.List;

/**
 * What one change of the model costs on the wire.
 *
 * @param step index of the model that is reached; the first step is 1
 * @param frame the exact text of the frame; empty when nothing changed, for then none is sent
 * @param bytes its length in UTF-8
 * @param deflated its length after raw DEFLATE (RFC 1951)
 * @param html the length in bytes of the frame that replaces the root instead
 * @param patches what the frame consists of
 */
public record DiffStep(
    int step, String frame, int bytes, int deflated, int html, List<Patch> patches) {
  /**
   * One patch.
   *
   * @param region what it changes
   * @param strategy the id of the strategy that won
   * @param bytes its length in UTF-8
   */
  public record Patch(Address region, String strategy, int bytes) {}
}

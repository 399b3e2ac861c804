package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.PatchSink;
import io.livetemplate.api.strategy.Shape;
import io.livetemplate.engine.template.shape.HtmlShape;
import java.util.LinkedHashMap;
import java.util.Map;

/** A patch that a strategy is writing. */
final class PatchText extends JsonText implements PatchSink {
  private final Map<String, HtmlShape> needs = new LinkedHashMap<>();
  private final long budget;
  private int domOperations;

  PatchText(long budget) {
    this.budget = budget;
  }

  @Override
  public void needs(Shape shape) {
    HtmlShape known = (HtmlShape) shape;
    needs.put(known.id().text(), known);
  }

  @Override
  public void applyCost(int operations) {
    domOperations = operations;
  }

  @Override
  public long budget() {
    return budget;
  }

  Map<String, HtmlShape> needs() {
    return needs;
  }

  int domOperations() {
    return domOperations;
  }
}

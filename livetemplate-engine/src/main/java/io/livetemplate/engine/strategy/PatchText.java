package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.PatchSink;
import io.livetemplate.api.strategy.Shape;
import io.livetemplate.engine.template.shape.HtmlShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A patch that a strategy is writing; used again for the next one. */
final class PatchText extends JsonText implements PatchSink {
  private final ClientView client;

  /** What the browser lacks, with whether it has to be able to build items. */
  private final Map<String, SentLayout> missing = new LinkedHashMap<>();

  private long budget;
  private int domOperations;

  PatchText(ClientView client) {
    this.client = client;
  }

  /** Begins anew. */
  void begin(long limit) {
    clear();
    missing.clear();
    budget = limit;
    domOperations = 0;
  }

  @Override
  public void needs(Shape shape) {
    if (!client.knows(shape.id())) {
      missing.putIfAbsent(shape.id().text(), new SentLayout((HtmlShape) shape, false));
    }
  }

  @Override
  public void needsStatics(Shape shape) {
    if (!client.builds(shape.id())) {
      missing.put(shape.id().text(), new SentLayout((HtmlShape) shape, true));
    }
  }

  @Override
  public void applyCost(int operations) {
    domOperations = operations;
  }

  @Override
  public long budget() {
    return budget;
  }

  List<SentLayout> missing() {
    return missing.isEmpty() ? List.of() : List.copyOf(missing.values());
  }

  int domOperations() {
    return domOperations;
  }
}

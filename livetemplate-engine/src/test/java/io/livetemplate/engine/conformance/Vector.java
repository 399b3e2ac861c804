package io.livetemplate.engine.conformance;

import java.util.List;
import java.util.Map;

/** A vector as {@code conformance/README.md} describes it; its components are the keys. */
record Vector(
    String name,
    String template,
    Map<String, String> partials,
    String strategy,
    Object model,
    String first,
    String html,
    List<Step> steps) {
  /** One change. */
  record Step(Object model, List<String> frames, String html) {}
}

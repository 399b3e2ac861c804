package io.livetemplate.engine.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The named scenarios of {@code conformance/}, by the file that they are in. */
final class Scenarios {
  private Scenarios() {}

  static Map<String, List<Scenario>> all() {
    Map<String, List<Scenario>> all = new LinkedHashMap<>();
    all.put("lists", ListScenarios.all());
    all.put("sizes", SizeScenarios.all());
    all.put("structure", StructureScenarios.all());
    all.put("values", ValueScenarios.all());
    return all;
  }
}

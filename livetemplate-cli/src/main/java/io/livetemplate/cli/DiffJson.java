package io.livetemplate.cli;

import io.livetemplate.api.DiffStep;
import java.util.List;

/** Steps for programs. */
final class DiffJson {
  private DiffJson() {}

  static String write(List<DiffStep> steps) {
    JsonText json = new JsonText();
    json.startArray();
    steps.forEach(step -> write(step, json));
    json.endArray();
    return json + "\n";
  }

  private static void write(DiffStep step, JsonText json) {
    json.startObject();
    json.name("step").number(step.step());
    json.name("bytes").number(step.bytes());
    json.name("deflated").number(step.deflated());
    json.name("html").number(step.html());
    json.name("patches").startArray();
    for (DiffStep.Patch patch : step.patches()) {
      json.startObject();
      patch.region().writeTo(json.name("region"));
      json.name("strategy").text(patch.strategy());
      json.name("bytes").number(patch.bytes());
      json.endObject();
    }
    json.endArray();
    json.name("frame").text(step.frame());
    json.endObject();
  }
}

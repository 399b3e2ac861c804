package io.livetemplate.engine.template.html;

import io.livetemplate.engine.template.expression.Expression;
import io.livetemplate.engine.template.mustache.Node;
import io.livetemplate.engine.template.mustache.Position;
import io.livetemplate.engine.template.shape.Slot;
import java.util.Set;

/**
 * JSON for scripts: {@code <script type="application/json">{{data | json}}</script>}. No browser
 * runs it (WHATWG HTML 4.12.1, data block), so one value of the model may be its content.
 */
final class DataBlock {
  private static final Set<String> TYPES = Set.of("application/json", "application/ld+json");
  private static final String REMEDY =
      "write {{data | json}} alone between the tags, and what else is needed into that value";

  private DataBlock() {}

  static boolean is(TagScanner tag) {
    return tag.element().equals("script")
        && TYPES.contains(tag.fixedValue("type"))
        && tag.attributes().stream()
            .noneMatch(
                attribute -> attribute.name().equalsIgnoreCase("type") && attribute.isDynamic());
  }

  static void value(Node.Variable value, MarkupScanner scanner, Problems problems) {
    RunDraft run = scanner.run(value.position());
    if (!isJson(value)) {
      problems.add(
          value.position(),
          "{{" + value.expression() + "}} is not JSON, which has to stand in this <script>",
          "write {{" + value.expression() + " | json}}");
    } else if (run.isDynamic() || !run.pending().toString().isBlank()) {
      notAlone(value.position(), problems);
    }
    run.asData();
    run.slot(new Slot.Value(value.expression(), value.position()));
  }

  static void notAlone(Position position, Problems problems) {
    problems.add(
        position,
        "JSON put together from pieces could come out broken, or mean other things",
        REMEDY);
  }

  static void section(Node section, Problems problems) {
    problems.add(section.position(), "a section of JSON could come out broken", REMEDY);
  }

  private static boolean isJson(Node.Variable value) {
    return value.escaped()
        && value.expression() instanceof Expression.Filtered filtered
        && filtered.calls().getLast().name().equals("json");
  }
}

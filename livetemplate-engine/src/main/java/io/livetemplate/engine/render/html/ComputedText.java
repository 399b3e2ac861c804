package io.livetemplate.engine.render.html;

import io.livetemplate.engine.render.model.Reading;
import io.livetemplate.engine.render.model.Scope;
import io.livetemplate.engine.render.model.Shown;
import io.livetemplate.engine.template.mustache.Node;

/**
 * Renders a piece of template that yields text only, without escaping: that is done where the whole
 * value is written.
 */
final class ComputedText {
  private ComputedText() {}

  static String of(Node node, Scope scope) {
    StringBuilder out = new StringBuilder();
    append(node, scope, out);
    return out.toString();
  }

  private static void append(Node node, Scope scope, StringBuilder out) {
    switch (node) {
      case Node.Text text -> out.append(text.text());
      case Node.Variable value ->
          out.append(Reading.text(value.expression(), value.position(), scope));
      case Node.Section section -> {
        Shown shown = Reading.shown(section.expression(), section.position(), scope);
        for (int i = 0; i < shown.items().size(); i++) {
          Scope inner = shown.scope(i, scope);
          section.body().forEach(child -> append(child, inner, out));
        }
      }
      case Node.Inverted inverted -> {
        if (Reading.shown(inverted.expression(), inverted.position(), scope).isEmpty()) {
          inverted.body().forEach(child -> append(child, scope, out));
        }
      }
      case Node.Partial partial -> throw unprepared(partial);
      case Node.DynamicPartial dynamic -> throw unprepared(dynamic);
    }
  }

  private static IllegalStateException unprepared(Node node) {
    return new IllegalStateException(
        "the compiler puts partials in before " + node + " is rendered");
  }
}

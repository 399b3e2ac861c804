package io.livetemplate.engine.render.text;

import io.livetemplate.api.error.TemplateException;
import io.livetemplate.engine.render.model.Reading;
import io.livetemplate.engine.render.model.Scope;
import io.livetemplate.engine.template.expression.Expression;
import io.livetemplate.engine.template.mustache.MustacheTemplates;
import io.livetemplate.engine.template.mustache.Node;
import io.livetemplate.engine.template.mustache.PartialCall;
import io.livetemplate.engine.template.mustache.Position;
import java.io.IOException;
import java.util.List;

/** One rendering: one thread, one output. */
final class Rendering {

  /** How many partials may be open at once. */
  private static final int PARTIALS = 128;

  /** How many sections and partials may be open at once, so that the stack of a thread suffices. */
  private static final int DEPTH = 1_000;

  private final MustacheTemplates templates;
  private final Appendable out;
  private int partials;
  private int depth;

  Rendering(MustacheTemplates templates, Appendable out) {
    this.templates = templates;
    this.out = out;
  }

  void nodes(List<Node> nodes, Scope scope) throws IOException {
    for (var node : nodes) {
      switch (node) {
        case Node.Text text -> out.append(text.text());
        case Node.Variable variable -> variable(variable, scope);
        case Node.Section section -> section(section, scope);
        case Node.Inverted inverted -> inverted(inverted, scope);
        case Node.Partial partial -> partial(partial.call(), partial.position(), scope);
        case Node.DynamicPartial partial -> dynamic(partial, scope);
      }
    }
  }

  private void variable(Node.Variable variable, Scope scope) throws IOException {
    var text = Reading.text(variable.expression(), variable.position(), scope);
    if (variable.escaped()) {
      HtmlEscape.append(text, out);
    } else {
      out.append(text);
    }
  }

  private void section(Node.Section section, Scope scope) throws IOException {
    var shown = Reading.shown(section.expression(), section.position(), scope);
    enter(section.position());
    for (int i = 0; i < shown.items().size(); i++) {
      nodes(section.body(), shown.scope(i, scope));
    }
    depth--;
  }

  private void inverted(Node.Inverted inverted, Scope scope) throws IOException {
    if (Reading.shown(inverted.expression(), inverted.position(), scope).isEmpty()) {
      enter(inverted.position());
      nodes(inverted.body(), scope);
      depth--;
    }
  }

  private void dynamic(Node.DynamicPartial partial, Scope scope) throws IOException {
    var name = Reading.text(new Expression.Lookup(partial.path()), partial.position(), scope);
    if (!name.isEmpty()) {
      partial(partial.call(name), partial.position(), scope);
    }
  }

  private void partial(PartialCall call, Position where, Scope scope) throws IOException {
    var found = templates.find(call);
    if (found.isEmpty()) {
      return;
    }
    if (++partials > PARTIALS) {
      throw tooDeep(where, "the partial %s puts in itself".formatted(call.name()), PARTIALS);
    }
    enter(where);
    nodes(found.get(), scope);
    depth--;
    partials--;
  }

  private void enter(Position where) {
    if (++depth > DEPTH) {
      throw tooDeep(where, "sections and partials are nested", DEPTH);
    }
  }

  private static TemplateException tooDeep(Position where, String what, int limit) {
    return new TemplateException(
        List.of(
            where.problem(
                what + " more than %d levels deep".formatted(limit),
                "let the recursion end: within a section whose name the innermost item has itself,"
                    + " empty or false")));
  }
}

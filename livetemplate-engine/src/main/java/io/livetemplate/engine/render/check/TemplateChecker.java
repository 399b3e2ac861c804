package io.livetemplate.engine.render.check;

import io.livetemplate.api.error.Problem;
import io.livetemplate.api.error.TemplateException;
import io.livetemplate.engine.render.filter.FilterTable;
import io.livetemplate.engine.render.model.Accessors;
import io.livetemplate.engine.template.expression.Expression;
import io.livetemplate.engine.template.mustache.MustacheTemplates;
import io.livetemplate.engine.template.mustache.Node;
import io.livetemplate.engine.template.mustache.PartialCall;
import io.livetemplate.engine.template.mustache.Position;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks a template, with the partials it names, against the type of its model. */
public final class TemplateChecker {
  /** A template that goes through more uses of partials than this is not checked further. */
  private static final int USES = 100_000;

  /** Partials deeper in each other than this are not followed. */
  private static final int DEPTH = 128;

  /** A use of a partial; the same one gives the same problems. */
  private record Use(PartialCall call, Frames frames) {}

  private final MustacheTemplates templates;
  private final ExpressionChecker expressions;
  private final Findings findings;
  private final Set<Use> seen = new HashSet<>();
  private int depth;

  private TemplateChecker(MustacheTemplates templates, FilterTable filters) {
    this.templates = templates;
    this.findings = new Findings();
    this.expressions = new ExpressionChecker(filters, findings);
  }

  /**
   * What can be told to be wrong before there is a model.
   *
   * @param templates where partials are
   * @param nodes of the template
   * @param model its type; of {@code Object} and maps no names are known
   * @param filters there are
   */
  public static List<Problem> check(
      MustacheTemplates templates, List<Node> nodes, Class<?> model, FilterTable filters) {
    var checker = new TemplateChecker(templates, filters);
    checker.nodes(nodes, Frames.of(StaticType.of(model).unwrapped()));
    return checker.findings.all();
  }

  private void nodes(List<Node> nodes, Frames frames) {
    for (var node : nodes) {
      switch (node) {
        case Node.Text text -> {}
        case Node.Variable value -> readable(value.expression(), value.position(), frames);
        case Node.Section section -> section(section, frames);
        case Node.Inverted inverted -> {
          decides("{{^", inverted.expression(), inverted.position(), frames);
          nodes(inverted.body(), frames);
        }
        case Node.Partial partial -> partial(partial, frames);
        case Node.DynamicPartial dynamic ->
            expressions.type(new Expression.Lookup(dynamic.path()), dynamic.position(), frames);
      }
    }
  }

  private void section(Node.Section section, Frames frames) {
    var type = decides("{{#", section.expression(), section.position(), frames);
    boolean condition = type.raw() == Boolean.class && !section.expression().isPlain();
    if (condition) {
      nodes(section.body(), frames);
    } else if (type.isList()) {
      nodes(section.body(), frames.push(type.item(), true));
    } else {
      nodes(section.body(), frames.push(type, false));
    }
  }

  /** The type of what a section is over, which must be able to be shown or not. */
  private StaticType decides(
      String sign, Expression expression, Position where, Frames frames) {
    var type = readable(expression, where, frames);
    if (type.primitive() && type.raw() != Boolean.class) {
      findings.add(
          where,
          "%s%s}} is never false: %s is %s, which is neither false nor null nor a list"
              .formatted(sign, expression, expression, type.raw().getSimpleName()),
          "compare it: %s%s > 0}}".formatted(sign, expression));
    }
    return type;
  }

  private StaticType readable(Expression expression, Position where, Frames frames) {
    var type = expressions.type(expression, where, frames);
    if (Accessors.isOnce(type.raw())) {
      findings.add(
          where,
          "%s is a %s, which can be read once only, and a live page is rendered many times"
              .formatted(expression, type.word()),
          "put a list into the model, made with toList()");
    }
    return type;
  }

  private void partial(Node.Partial partial, Frames frames) {
    if (depth < DEPTH
        && seen.size() < USES
        && seen.add(new Use(partial.call().unindented(), frames))) {
      depth++;
      try {
        templates.find(partial.call().unindented()).ifPresent(nodes -> nodes(nodes, frames));
      } catch (TemplateException e) {
        // Whoever compiles it says what is wrong in it.
      } finally {
        depth--;
      }
    }
  }
}

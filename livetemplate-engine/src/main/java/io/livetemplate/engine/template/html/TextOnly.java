package io.livetemplate.engine.template.html;

import io.livetemplate.engine.template.mustache.MustacheTemplates;
import io.livetemplate.engine.template.mustache.Node;
import io.livetemplate.engine.template.mustache.PartialCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Recognises and prepares pieces of a template that yield nothing but text: they are values, not
 * regions.
 */
final class TextOnly {
  private final MustacheTemplates templates;

  TextOnly(MustacheTemplates templates) {
    this.templates = templates;
  }

  /**
   * Prepares nodes to be rendered as text.
   *
   * @param nodes a piece of a template
   * @param attribute whether its character references are those of an attribute
   * @return the nodes without partials, literal text decoded; empty when there is markup, raw HTML
   *     or endless recursion in them
   */
  Optional<List<Node>> decode(List<Node> nodes, boolean attribute) {
    return decode(nodes, new Rules(attribute, "<"));
  }

  /**
   * Prepares nodes that stand where tags are text, such as in a title.
   *
   * @param end what would end that
   * @param nodes a piece of a template
   * @return as {@link #decode}; empty when {@code end} is in the nodes
   */
  Optional<List<Node>> decodeUpTo(String end, List<Node> nodes) {
    return decode(nodes, new Rules(false, end.toLowerCase(Locale.ROOT)));
  }

  /** How literal text is read, and what must not stand in it. */
  private record Rules(boolean attribute, String end) {}

  private Optional<List<Node>> decode(List<Node> nodes, Rules rules) {
    List<Node> decoded = new ArrayList<>();
    return decode(nodes, rules, new HashSet<>(), decoded) ? Optional.of(decoded) : Optional.empty();
  }

  private boolean decode(List<Node> nodes, Rules rules, Set<PartialCall> open, List<Node> into) {
    for (Node node : nodes) {
      if (!decode(node, rules, open, into)) {
        return false;
      }
    }
    return true;
  }

  private boolean decode(Node node, Rules rules, Set<PartialCall> open, List<Node> into) {
    return switch (node) {
      case Node.Text text -> {
        String lines = text.text().replace("\r\n", "\n").replace('\r', '\n');
        into.add(new Node.Text(Parser.unescapeEntities(lines, rules.attribute()), text.position()));
        yield !lines.toLowerCase(Locale.ROOT).contains(rules.end());
      }
      case Node.Variable value -> {
        into.add(value);
        yield value.escaped();
      }
      case Node.Section section -> {
        List<Node> body = new ArrayList<>();
        boolean fits = decode(section.body(), rules, open, body);
        into.add(
            new Node.Section(
                section.expression(), body, section.position(), section.endPosition()));
        yield fits;
      }
      case Node.Inverted inverted -> {
        List<Node> body = new ArrayList<>();
        boolean fits = decode(inverted.body(), rules, open, body);
        into.add(
            new Node.Inverted(
                inverted.expression(), body, inverted.position(), inverted.endPosition()));
        yield fits;
      }
      case Node.Partial partial -> {
        boolean fits =
            open.add(partial.call()) && decode(templates.require(partial), rules, open, into);
        open.remove(partial.call());
        yield fits;
      }
      case Node.DynamicPartial dynamic -> false;
    };
  }
}

package io.livetemplate.engine.template.html;

import io.livetemplate.engine.template.mustache.Node;
import io.livetemplate.engine.template.mustache.Position;
import io.livetemplate.engine.template.shape.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values and sections inside a tag: parts of attribute values, and whole attributes that are there
 * or not.
 */
final class ConditionalAttributes {
  private final NodeWalker walker;
  private final MarkupScanner scanner;
  private final TextOnly textOnly;
  private final Problems problems;

  /** The sections around the attribute that is being read, outermost first. */
  private final List<Node> sections = new ArrayList<>();

  private final List<Slot> conditions = new ArrayList<>();

  ConditionalAttributes(
      NodeWalker walker, MarkupScanner scanner, TextOnly textOnly, Problems problems) {
    this.walker = walker;
    this.scanner = scanner;
    this.textOnly = textOnly;
    this.problems = problems;
  }

  void value(Node.Variable value) {
    if (inQuotes(value.position())) {
      add(value);
    }
  }

  void section(Node section, List<Node> body) {
    switch (scanner.tag().state()) {
      case DOUBLE_QUOTED, SINGLE_QUOTED -> computed(section);
      case BETWEEN, AFTER_NAME -> attributes(section, body);
      case NAME, ATTRIBUTE_NAME -> {
        if (beginsInSpace(body)) {
          attributes(section, body);
        } else {
          inQuotes(section.position());
        }
      }
      case BEFORE_VALUE, UNQUOTED -> inQuotes(section.position());
    }
  }

  private static boolean beginsInSpace(List<Node> body) {
    return !body.isEmpty()
        && body.getFirst() instanceof Node.Text text
        && Character.isWhitespace(text.text().charAt(0));
  }

  private void computed(Node section) {
    char quote = scanner.tag().state() == TagScanner.State.DOUBLE_QUOTED ? '"' : '\'';
    Optional<List<Node>> text = textOnly.decode(List.of(section), true);
    if (text.isEmpty() || holds(List.of(section), quote)) {
      problems.add(
          section.position(),
          "the section ends the attribute "
              + scanner.tag().current().name()
              + " or has markup in it",
          "close the attribute's quotes after the section, and write &lt; and &quot; for < and \"");
      return;
    }
    add(text.get().getFirst());
  }

  private void add(Node node) {
    Slot slot =
        sections.isEmpty() && node instanceof Node.Variable value
            ? new Slot.Value(value.expression(), value.position())
            : new Slot.Computed(within(node));
    scanner.tag().current().value().slot(slot);
  }

  private void attributes(Node section, List<Node> body) {
    TagScanner tag = scanner.tag();
    tag.between();
    sections.add(section);
    conditions.add(new Slot.Condition(within(new Node.Text("1", section.position()))));
    tag.conditions(List.copyOf(conditions));
    walker.walk(body);
    sections.removeLast();
    conditions.removeLast();
    if (scanner.mode() != MarkupScanner.Mode.TAG || scanner.tag() != tag || isOpen(tag.state())) {
      problems.add(
          section.position(),
          "the section begins between the attributes of <"
              + tag.sourceName()
              + "> but does not end there",
          "put whole attributes into the section, with their quotes");
      problems.throwIfAny();
    }
    tag.between();
    tag.conditions(List.copyOf(conditions));
  }

  /**
   * The node inside empty copies of the sections around it, so that its names are looked up where
   * it stands.
   */
  private Node within(Node node) {
    Node inner = node;
    for (Node section : sections.reversed()) {
      inner =
          section instanceof Node.Inverted inverted
              ? new Node.Inverted(
                  inverted.expression(),
                  List.of(inner),
                  inverted.position(),
                  inverted.endPosition())
              : copy((Node.Section) section, inner);
    }
    return inner;
  }

  private static Node copy(Node.Section section, Node inner) {
    return new Node.Section(
        section.expression(), List.of(inner), section.position(), section.endPosition());
  }

  private static boolean isOpen(TagScanner.State state) {
    return switch (state) {
      case DOUBLE_QUOTED, SINGLE_QUOTED, BEFORE_VALUE, NAME -> true;
      case BETWEEN, ATTRIBUTE_NAME, AFTER_NAME, UNQUOTED -> false;
    };
  }

  private static boolean holds(List<Node> nodes, char quote) {
    return nodes.stream()
        .anyMatch(node ->
            switch (node) {
              case Node.Text text -> text.text().indexOf(quote) >= 0;
              case Node.Section section -> holds(section.body(), quote);
              case Node.Inverted inverted -> holds(inverted.body(), quote);
              case Node.Variable value -> false;
              case Node.Partial partial -> false;
              case Node.DynamicPartial dynamic -> false;
            });
  }

  private boolean inQuotes(Position position) {
    TagScanner tag = scanner.tag();
    switch (tag.state()) {
      case DOUBLE_QUOTED, SINGLE_QUOTED -> {
        return true;
      }
      case UNQUOTED, BEFORE_VALUE -> {
        tag.unquoted();
        problems.add(
            position,
            "the value of the attribute "
                + tag.current().name()
                + " is not in quotes, so a space in the value would begin another attribute",
            "write " + tag.current().name() + "=\"...\"");
      }
      case NAME ->
          problems.add(
              position,
              "the name of an element cannot be a value",
              "choose between elements by sections");
      case BETWEEN, ATTRIBUTE_NAME, AFTER_NAME ->
          problems.add(
              position,
              "the name of an attribute of <" + tag.sourceName() + "> cannot be a value",
              "write the attributes out, each inside a section: {{#open}} open{{/open}}");
    }
    return false;
  }
}

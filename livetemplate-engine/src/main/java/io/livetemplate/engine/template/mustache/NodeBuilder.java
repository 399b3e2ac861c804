package io.livetemplate.engine.template.mustache;

import io.livetemplate.engine.template.expression.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds the nodes of one use of a file: with its indentation and its arguments. */
final class NodeBuilder {
  private final ParsedFile file;
  private final LineLayout layout;
  private final Margin margin;
  private final Arguments arguments;
  private final Budget budget;

  /** Set while the line that is begun already has its white space. */
  private boolean lineBegun;

  private NodeBuilder(
      ParsedFile file, Margin margin, Arguments arguments, Budget budget, boolean lineBegun) {
    this.file = file;
    this.layout = file.layout();
    this.margin = margin;
    this.arguments = arguments;
    this.budget = budget;
    this.lineBegun = lineBegun;
  }

  static List<Node> build(ParsedFile file, String indentation, Arguments arguments) {
    var margin = Margin.adding(indentation);
    var nodes = new ArrayList<Node>();
    new NodeBuilder(file, margin, arguments, new Budget(), false)
        .range(0, file.tokens().size(), nodes);
    return List.copyOf(nodes);
  }

  private void range(int from, int to, List<Node> nodes) {
    for (int i = from; i < to; i++) {
      switch (file.tokens().get(i)) {
        case Token.Literal literal -> literal(i, literal, nodes);
        case Token.Tag tag -> i = tag(i, tag, nodes);
      }
    }
  }

  private void literal(int index, Token.Literal literal, List<Node> nodes) {
    if (layout.dropped(index)) {
      return;
    }
    int cut = 0;
    if (literal.first()) {
      beginLine(literal, nodes);
      cut = margin.cut(literal.margin());
    }
    if (cut < literal.text().length()) {
      add(nodes, new Node.Text(literal.text().substring(cut), literal.position().plus(cut)));
    }
  }

  private void beginLine(Token token, List<Node> nodes) {
    if (!lineBegun && !margin.added().isEmpty()) {
      add(nodes, new Node.Text(margin.added(), token.position()));
    }
    lineBegun = false;
  }

  /** Adds what a tag means and answers the last token that belongs to it. */
  private int tag(int index, Token.Tag tag, List<Node> nodes) {
    if (tag.first() && !layout.placement(index).standalone()) {
      beginLine(tag, nodes);
    }
    int last = tag.kind().opens() ? file.partner(index) : index;
    var at = tag.position();
    switch (tag.kind()) {
      case VARIABLE -> add(nodes, new Node.Variable(value(tag), true, at));
      case RAW -> add(nodes, new Node.Variable(value(tag), false, at));
      case SECTION -> section(index, tag, nodes);
      case INVERTED -> add(nodes, new Node.Inverted(value(tag), body(index, last), at, end(last)));
      case PARTIAL -> add(nodes, partial(index, tag, arguments));
      case PARENT -> add(nodes, partial(index, tag, arguments.over(argumentsIn(index))));
      case BLOCK -> block(index, tag, nodes);
      case OTHERWISE, CLOSE, COMMENT, DELIMITERS -> {}
    }
    return last;
  }

  /** Problems of a file are thrown before any node of it is built. */
  private static Expression value(Token.Tag tag) {
    return tag.expression().orElseThrow(() -> new IllegalStateException("no value: " + tag));
  }

  private void section(int index, Token.Tag tag, List<Node> nodes) {
    int close = file.partner(index);
    int parting = file.otherwise(index).orElse(close);
    var end = end(parting);
    add(nodes, new Node.Section(value(tag), body(index, parting), tag.position(), end));
    if (parting != close) {
      add(nodes, new Node.Inverted(value(tag), body(parting, close), end, end(close)));
    }
  }

  private Position end(int close) {
    return file.tag(close).position();
  }

  /** What stands between two tags, the white space before the latter included. */
  private List<Node> body(int open, int close) {
    var nodes = new ArrayList<Node>();
    budget.enter(file.tag(open));
    range(open + 1, close + 1, nodes);
    budget.leave();
    return nodes;
  }

  /** What stands between a tag and its closing tag, the white space before the latter included. */
  private void content(int open, List<Node> nodes) {
    range(open + 1, file.partner(open) + 1, nodes);
  }

  private Node partial(int index, Token.Tag tag, Arguments handed) {
    var placement = layout.placement(index);
    var indentation = placement.standalone() ? margin.apply(placement.margin()) : "";
    var call = new PartialCall(tag.name(), indentation, handed);
    return Name.dynamic(tag.kind(), tag.name())
        ? new Node.DynamicPartial(Name.dynamicPath(tag.name()), call, tag.position())
        : new Node.Partial(call, tag.position());
  }

  private Map<String, Arguments.Argument> argumentsIn(int parent) {
    var found = new HashMap<String, Arguments.Argument>();
    for (int i = parent + 1; i < file.partner(parent); i++) {
      if (layout.argument(i)) {
        found.putIfAbsent(
            file.tag(i).name(), new Arguments.Argument(new Block(file, i), arguments));
        i = file.partner(i);
      }
    }
    return found;
  }

  private void block(int index, Token.Tag tag, List<Node> nodes) {
    budget.enter(tag);
    if (arguments.has(tag.name())) {
      argument(new Block(file, index), arguments.argument(tag.name()), nodes);
    } else {
      content(index, nodes);
    }
    budget.leave();
  }

  private void argument(Block site, Arguments.Argument argument, List<Node> nodes) {
    var block = argument.block();
    boolean siteAlone = site.placement().standalone();
    boolean blockAlone = block.placement().standalone();
    var indentation = margin.apply(siteAlone ? site.margin() : site.placement().margin());
    if (siteAlone && !blockAlone && !indentation.isEmpty()) {
      add(nodes, new Node.Text(indentation, file.tag(site.open()).position()));
    }
    boolean begun = !siteAlone && blockAlone;
    new NodeBuilder(block.file(), block.moved(indentation), argument.scope(), budget, begun)
        .content(block.open(), nodes);
  }

  private void add(List<Node> nodes, Node node) {
    budget.spend(node);
    nodes.add(node);
  }
}

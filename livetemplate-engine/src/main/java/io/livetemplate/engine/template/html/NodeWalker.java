package io.livetemplate.engine.template.html;

import io.livetemplate.api.error.TemplateException;
import io.livetemplate.engine.template.mustache.MustacheTemplates;
import io.livetemplate.engine.template.mustache.Node;
import io.livetemplate.engine.template.mustache.PartialCall;
import io.livetemplate.engine.template.mustache.Position;
import io.livetemplate.engine.template.shape.HtmlRegion;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.template.shape.RawHtml;
import io.livetemplate.engine.template.shape.RegionSource;
import io.livetemplate.engine.template.shape.Slot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Goes through the nodes of a template in document order and decides what each is at the place
 * where it stands.
 */
final class NodeWalker {
  private final MustacheTemplates templates;
  private final MarkupScanner scanner;
  private final Problems problems;
  private final TextOnly textOnly;
  private final ConditionalAttributes conditional;

  /** Partials that are being put in, each with the number of sections that were open before. */
  private final Map<PartialCall, Integer> open = new HashMap<>();

  private final Map<Recursion, Later> recursive = new HashMap<>();
  private int sections;

  /** A partial that contains itself, and whether it does inside svg or math. */
  private record Recursion(PartialCall call, boolean foreign) {}

  NodeWalker(MustacheTemplates templates, MarkupScanner scanner, Problems problems) {
    this.templates = templates;
    this.scanner = scanner;
    this.problems = problems;
    this.textOnly = new TextOnly(templates);
    this.conditional = new ConditionalAttributes(this, scanner, textOnly, problems);
  }

  void walk(List<Node> nodes) {
    Literal literal = new Literal();
    for (Node node : nodes) {
      if (node instanceof Node.Text text) {
        literal.add(text);
        continue;
      }
      take(literal);
      literal = new Literal();
      switch (node) {
        case Node.Text text -> throw new IllegalStateException("handled above: " + text);
        case Node.Variable value -> value(value);
        case Node.Section section -> section(section, section.body());
        case Node.Inverted inverted -> section(inverted, inverted.body());
        case Node.Partial partial -> partial(partial);
        case Node.DynamicPartial dynamic ->
            problems.add(
                dynamic.position(),
                "a partial whose name is a value cannot be part of a live page: its shape is not"
                    + " known when the page is compiled",
                "name the partial, or choose between several by sections");
      }
    }
    take(literal);
  }

  private void take(Literal literal) {
    if (!literal.isEmpty()) {
      OptionalInt unfit = literal.unfit();
      if (unfit.isPresent()) {
        problems.add(
            literal.position(unfit.getAsInt()),
            "there is a NUL or half of a character, which HTML cannot hold",
            "save the file as UTF-8 text without them");
      }
      scanner.take(literal);
    }
  }

  private void value(Node.Variable value) {
    if (!value.escaped() && scanner.mode() != MarkupScanner.Mode.TEXT) {
      problems.add(
          value.position(),
          "raw HTML stands in " + Hostility.where(scanner) + ", where there is no HTML",
          "write {{" + value.expression() + "}}");
      return;
    }
    switch (scanner.mode()) {
      case TEXT, RCDATA -> {
        if (!refused(value.position())) {
          Slot.Value slot = new Slot.Value(value.expression(), value.position());
          scanner
              .run(value.position())
              .slot(value.escaped() ? slot : new Slot.Raw(slot, new RawHtml(value.position())));
        }
      }
      case DATA -> DataBlock.value(value, scanner, problems);
      case TAG -> conditional.value(value);
      case RAW, COMMENT, CDATA, DECLARATION ->
          Hostility.report(scanner, value.position(), problems);
    }
  }

  private void section(Node section, List<Node> body) {
    switch (scanner.mode()) {
      case TEXT -> {
        if (refused(section.position())) {
          return;
        }
        Optional<List<Node>> text = textOnly.decode(List.of(section), false);
        if (text.isPresent()) {
          computed(text.get().getFirst());
        } else {
          Later shape = new Later();
          scanner.draft().endRun();
          sections++;
          shape.set(body(body, section.position()));
          sections--;
          scanner.draft().region(new HtmlRegion(source(section), shape, section.position()));
        }
      }
      case RCDATA -> {
        Optional<List<Node>> text = textOnly.decodeUpTo("</" + scanner.element(), List.of(section));
        if (text.isPresent()) {
          computed(text.get().getFirst());
        } else {
          problems.add(
              section.position(),
              "the section ends <"
                  + scanner.element()
                  + "> or has raw HTML in it, which is text there",
              "end <" + scanner.element() + "> behind the section, and write {{x}} for {{{x}}}");
        }
      }
      case DATA -> DataBlock.section(section, problems);
      case TAG -> conditional.section(section, body);
      case RAW, COMMENT, CDATA, DECLARATION ->
          Hostility.report(scanner, section.position(), problems);
    }
  }

  private static RegionSource source(Node section) {
    return section instanceof Node.Inverted inverted
        ? new RegionSource.Otherwise(inverted)
        : new RegionSource.Items((Node.Section) section);
  }

  private void computed(Node node) {
    scanner.run(node.position()).slot(new Slot.Computed(node));
  }

  /** Compiles a region's body into a draft of its own; it has to begin and end in text. */
  private HtmlShape body(List<Node> nodes, Position position) {
    ShapeDraft outer = scanner.draft();
    ShapeDraft inner = new ShapeDraft(false, position);
    scanner.into(inner);
    walk(nodes);
    scanner.requireFragmentsClosed(inner);
    if (scanner.mode() != MarkupScanner.Mode.TEXT) {
      problems.add(
          position,
          "the section begins in text but ends inside " + Hostility.where(scanner),
          "put whole elements into the section");
      problems.throwIfAny();
    }
    HtmlShape shape = inner.finish();
    scanner.into(outer);
    return shape;
  }

  private void partial(Node.Partial partial) {
    List<Node> nodes;
    try {
      nodes = templates.require(partial);
    } catch (TemplateException e) {
      e.problems().forEach(problems::add);
      return;
    }
    PartialCall call = partial.call().unindented();
    Integer before = open.putIfAbsent(call, sections);
    if (before == null) {
      walk(nodes);
      open.remove(call);
    } else if (before == sections) {
      problems.add(
          partial.position(),
          "the partial " + call.name() + " contains itself without end",
          "put {{>"
              + call.name()
              + "}} into a section that ends, such as one over a list of children");
    } else if (scanner.mode() == MarkupScanner.Mode.TEXT) {
      recursion(partial, call, nodes);
    } else {
      problems.add(
          partial.position(),
          "the partial " + call.name() + " contains itself inside " + Hostility.where(scanner),
          "let it contain itself between tags only");
    }
  }

  private void recursion(Node.Partial partial, PartialCall call, List<Node> nodes) {
    scanner.draft().endRun();
    Recursion key = new Recursion(call, scanner.isForeign());
    Later shape = recursive.get(key);
    if (shape == null) {
      shape = new Later();
      recursive.put(key, shape);
      shape.set(body(nodes, partial.position()));
    }
    scanner
        .draft()
        .region(new HtmlRegion(new RegionSource.Recursion(call), shape, partial.position()));
  }

  /** Whether text of the model may stand here. */
  private boolean refused(Position position) {
    if (scanner.draft().endsInLessThan()) {
      problems.add(
          position,
          "'<' right before a tag of the template would make a tag name of the value",
          "write &lt; for the character, or write the element's name out");
      return true;
    }
    if (scanner.isBodyClosed()) {
      problems.add(
          position,
          "a value behind </body> is put elsewhere by the HTML parser",
          "move it in front of </body>");
      return true;
    }
    return false;
  }
}

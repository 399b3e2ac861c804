package io.livetemplate.engine.render.html;

import io.livetemplate.api.error.ModelException;
import io.livetemplate.engine.render.model.Kind;
import io.livetemplate.engine.render.model.PathReader;
import io.livetemplate.engine.render.model.Reading;
import io.livetemplate.engine.render.model.Scope;
import io.livetemplate.engine.template.expression.Expression;
import io.livetemplate.engine.template.mustache.Node;
import io.livetemplate.engine.template.mustache.Position;
import io.livetemplate.engine.template.shape.RawHtml;
import io.livetemplate.engine.template.shape.Slot;

/** Reads the text of one slot. Thread-safe. */
sealed interface SlotReader {

  /** The text, normalised. */
  String read(Scope scope);

  /** The reader that is fastest for a slot. */
  static SlotReader of(Slot slot) {
    return switch (slot) {
      case Slot.Value value ->
          value.expression() instanceof Expression.Lookup lookup
              ? new Name(new PathReader(lookup.path()), value.position())
              : new Value(value);
      case Slot.Raw raw -> new Raw(of(raw.value()), raw.html());
      case Slot.Computed computed -> new Computed(computed.node());
      case Slot.Condition condition ->
          condition.node() instanceof Node.Section section
                  && section.expression() instanceof Expression.Lookup lookup
                  && section.body().size() == 1
                  && section.body().getFirst() instanceof Node.Text text
              ? new Flag(new PathReader(lookup.path()), section, text.text())
              : new Computed(condition.node());
    };
  }

  /** A plain name. */
  record Name(PathReader path, Position position) implements SlotReader {
    @Override
    public String read(Scope scope) {
      try {
        Object value = scope.resolve(path);
        if (value == null) {
          scope.environment().misses().empty(position, path.path(), scope);
        }
        return value instanceof String text
            ? Normalised.text(text)
            : value instanceof Integer number
                ? number.toString()
                : Normalised.text(scope.access().text(value));
      } catch (ModelException e) {
        throw Reading.at(position, e);
      }
    }
  }

  /** Any other expression. */
  record Value(Slot.Value slot) implements SlotReader {
    @Override
    public String read(Scope scope) {
      return Normalised.text(Reading.text(slot.expression(), slot.position(), scope));
    }
  }

  /** A value that is HTML. */
  record Raw(SlotReader text, RawHtml html) implements SlotReader {
    @Override
    public String read(Scope scope) {
      return html.safe(text.read(scope));
    }
  }

  /** A piece of template. */
  record Computed(Node node) implements SlotReader {
    @Override
    public String read(Scope scope) {
      return Normalised.text(ComputedText.of(node, scope));
    }
  }

  /** A text that is there when a plain name is true. */
  record Flag(PathReader path, Node.Section section, String text) implements SlotReader {
    @Override
    public String read(Scope scope) {
      Kind kind;
      try {
        kind = scope.access().kind(scope.resolveSection(path));
      } catch (ModelException e) {
        throw Reading.at(section.position(), e);
      }
      return switch (kind) {
        case FALSE -> "";
        case SCALAR, OBJECT -> text;
        case LIST -> ComputedText.of(section, scope);
      };
    }
  }
}

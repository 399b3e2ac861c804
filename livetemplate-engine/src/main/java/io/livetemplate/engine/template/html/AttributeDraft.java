package io.livetemplate.engine.template.html;

import io.livetemplate.engine.template.mustache.Position;
import io.livetemplate.engine.template.shape.Alternative;
import io.livetemplate.engine.template.shape.Slot;
import java.util.List;

/** An attribute of a tag that is being read. */
final class AttributeDraft {
  private final StringBuilder name = new StringBuilder();
  private final List<Slot> conditions;
  private final RunDraft value;
  private final StringBuilder source = new StringBuilder();

  /**
   * Begins an attribute.
   *
   * @param conditions under which it is there
   * @param position of its name
   */
  AttributeDraft(List<Slot> conditions, Position position) {
    this.conditions = List.copyOf(conditions);
    this.value = new RunDraft(true, position);
  }

  void name(char c) {
    name.append(c);
  }

  String name() {
    return name.toString();
  }

  RunDraft value() {
    return value;
  }

  /** The attribute as it stands in the template; only for attributes that are always the same. */
  StringBuilder source() {
    return source;
  }

  char lastOfSource() {
    return source.charAt(source.length() - 1);
  }

  boolean isDynamic() {
    return value.isDynamic() || !conditions.isEmpty();
  }

  boolean isConditional() {
    return !conditions.isEmpty();
  }

  Position position() {
    return value.position();
  }

  Alternative alternative(ShapeDraft draft) {
    return new Alternative(conditions.stream().map(draft::slot).toList(), value.segments(draft));
  }
}

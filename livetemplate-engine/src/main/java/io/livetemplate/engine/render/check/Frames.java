package io.livetemplate.engine.render.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The types of the context stack at one place of a template. A type that is there twice counts
 * where it is further inside: what it has is found there. So a partial that contains itself comes
 * back to the same frames.
 *
 * @param types innermost first, at least one
 * @param inList whether this may be within a list, as far as it is known
 */
record Frames(List<StaticType> types, boolean inList) {

  Frames {
    types = List.copyOf(types);
  }

  static Frames of(StaticType root) {
    return new Frames(List.of(root), root.isUnknown());
  }

  Frames push(StaticType inner, boolean isItem) {
    var all = new ArrayList<StaticType>();
    all.add(inner);
    types.stream().filter(type -> !type.equals(inner)).forEach(all::add);
    return new Frames(all, inList || isItem || inner.isUnknown());
  }

  /** The type of {@code .}. */
  StaticType current() {
    return types.getFirst();
  }

  /** The type that a name has here, empty when no frame has it. */
  Optional<StaticType> find(String name) {
    for (var type : types) {
      if (type.isUnknown()) {
        return Optional.of(StaticType.UNKNOWN);
      }
      var found = type.member(name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}

package io.livetemplate.engine.render.check;

import io.livetemplate.engine.render.model.Accessors;
import io.livetemplate.engine.template.expression.Path;
import io.livetemplate.engine.template.expression.SpecialKind;
import io.livetemplate.engine.template.mustache.Likeness;
import io.livetemplate.engine.template.mustache.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the types of names, and says which are not there. */
final class NameCheck {
  /** How many names a message lists. */
  private static final int SHOWN = 20;

  private final Findings findings;

  NameCheck(Findings findings) {
    this.findings = findings;
  }

  StaticType type(Path path, Position where, Frames frames) {
    if (path.isCurrent()) {
      return frames.current();
    }
    var first = path.names().getFirst();
    var found = frames.find(first);
    if (found.isEmpty()) {
      unknown(first, where, frames.types());
      return StaticType.UNKNOWN;
    }
    return within(found.get(), path, where);
  }

  StaticType special(SpecialKind kind, Path path, Position where, Frames frames) {
    if (kind.isPosition() && !frames.inList()) {
      findings.add(
          where,
          "%s is a position in a list, and no list is around".formatted(kind.written()),
          "put it into a section over a list");
    }
    return switch (kind) {
      case INDEX, NUMBER -> StaticType.of(Integer.class);
      case FIRST, LAST -> StaticType.of(Boolean.class);
      case LOCALE, PATH -> StaticType.of(String.class);
      // The principal of an application may have more names than the type shows.
      case PRINCIPAL -> path.toString().equals("@principal.name") ? StaticType.of(String.class) : StaticType.UNKNOWN;
    };
  }

  private StaticType within(StaticType first, Path path, Position where) {
    var type = first;
    for (var name : path.names().subList(1, path.names().size())) {
      if (type.isUnknown()) {
        return StaticType.UNKNOWN;
      }
      var next = type.member(name);
      if (next.isEmpty()) {
        unknown(name, where, List.of(type));
        return StaticType.UNKNOWN;
      }
      type = next.get();
    }
    return type;
  }

  private void unknown(String name, Position where, List<StaticType> types) {
    var owners = new ArrayList<>(types.stream().filter(type -> Accessors.hasMembers(type.raw())).toList());
    if (owners.isEmpty()) {
      owners.add(types.getFirst());
    }
    var message =
        "there is no name %s in %s".formatted(name, owners.getFirst().word())
            + (owners.size() == 1
                ? ""
                : ", nor around it in "
                    + owners.stream().skip(1).map(StaticType::word).collect(Collectors.joining(", ")));
    findings.add(where, message, remedy(name, owners));
  }

  private static String remedy(String name, List<StaticType> owners) {
    var names = new TreeSet<String>();
    owners.forEach(type -> names.addAll(Accessors.names(type.raw())));
    if (name.chars().anyMatch(c -> "|=<>".indexOf(c) >= 0)) {
      return "for a filter or a comparison put white space around its sign";
    }
    var listed =
        names.isEmpty()
            ? "it has no names"
            : "there are "
                + names.stream().limit(SHOWN).collect(Collectors.joining(", "))
                + (names.size() > SHOWN ? " and %d more".formatted(names.size() - SHOWN) : "");
    return Likeness.nearest(name, names)
        .map(near -> "did you mean %s? %s".formatted(near, listed))
        .orElse("add a method %s() to %s, or write another name: %s".formatted(name, owners.getFirst().word(), listed));
  }
}

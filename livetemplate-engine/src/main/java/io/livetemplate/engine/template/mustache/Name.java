package io.livetemplate.engine.template.mustache;

import java.util.Optional;

/** Rules for what stands in a tag. */
final class Name {
  private static final int SHOWN = 60;

  private Name() {}

  /** What is wrong with the name of a tag, empty when nothing. */
  static Optional<String> fault(TagKind kind, String name) {
    var core = dynamic(kind, name) ? name.substring(1).strip() : name;
    if (core.isEmpty()) {
      return Optional.of("has no name");
    }
    if (core.chars().anyMatch(Character::isWhitespace)) {
      return Optional.of("has white space in its name");
    }
    if (isPath(kind, name) && !core.equals(".") && hasEmptyPart(core)) {
      return Optional.of("has an empty part in its dotted name");
    }
    return Optional.empty();
  }

  /** Whether the name of a partial or parent is to be looked up in the data. */
  static boolean dynamic(TagKind kind, String name) {
    return (kind == TagKind.PARTIAL || kind == TagKind.PARENT) && name.startsWith("*");
  }

  /** The path in a dynamic name. */
  static Path dynamicPath(String name) {
    return Path.of(name.substring(1).strip());
  }

  /** The name as closing tags must repeat it. */
  static String comparable(String name) {
    return name.startsWith("*") ? "*" + name.substring(1).strip() : name;
  }

  /** A piece of a template that fits into a message. */
  static String shortened(String source) {
    int line = source.indexOf('\n');
    var first = line < 0 ? source : source.substring(0, line).stripTrailing() + "...";
    return first.length() <= SHOWN ? first : first.substring(0, SHOWN) + "...";
  }

  private static boolean isPath(TagKind kind, String name) {
    return switch (kind) {
      case VARIABLE, RAW, SECTION, INVERTED -> true;
      case PARTIAL, PARENT -> dynamic(kind, name);
      case BLOCK, CLOSE, COMMENT, DELIMITERS -> false;
    };
  }

  private static boolean hasEmptyPart(String path) {
    return path.startsWith(".") || path.endsWith(".") || path.contains("..");
  }
}

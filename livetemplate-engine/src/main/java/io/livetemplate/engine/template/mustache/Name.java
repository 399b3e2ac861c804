package io.livetemplate.engine.template.mustache;

import io.livetemplate.engine.template.expression.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rules for what stands in a tag. */
final class Name {
  private static final int SHOWN = 60;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Name() {}

  /** What is wrong with the name of a tag, empty when nothing. */
  static Optional<String> fault(TagKind kind, String name) {
    var core = dynamic(kind, name) ? name.substring(1).strip() : name;
    boolean spaced = core.chars().anyMatch(Character::isWhitespace);
    if (kind == TagKind.CLOSE || kind == TagKind.OTHERWISE || (kind.holdsValue() && spaced)) {
      return Optional.empty();
    }
    if (core.isEmpty()) {
      return Optional.of("has no name");
    }
    if (spaced) {
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

  /** The name as closing tags must repeat it, however much white space they have. */
  static String comparable(String name) {
    return name.startsWith("*")
        ? "*" + name.substring(1).strip()
        : SPACE.matcher(name).replaceAll(" ");
  }

  /** A piece of a template that fits into a message. */
  static String shortened(String source) {
    int line = source.indexOf('\n');
    var first = line < 0 ? source : source.substring(0, line).stripTrailing() + "...";
    return first.length() <= SHOWN ? first : first.substring(0, SHOWN) + "...";
  }

  private static boolean isPath(TagKind kind, String name) {
    return kind.holdsValue() || dynamic(kind, name);
  }

  private static boolean hasEmptyPart(String path) {
    return path.startsWith(".") || path.endsWith(".") || path.contains("..");
  }
}

package io.livetemplate.engine.template.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a template can ask for besides its model. */
public enum SpecialKind {
  /** The position in the innermost list, from 0. */
  INDEX("@index"),
  /** The position in the innermost list, from 1. */
  NUMBER("-index"),
  /** Whether the item is the first of the innermost list. */
  FIRST("-first"),
  /** Whether the item is the last of the innermost list. */
  LAST("-last"),
  /** The language of the page as a BCP 47 tag, such as {@code de-AT}. */
  LOCALE("@locale"),
  /** Who looks at the page: a {@code java.security.Principal}, null when nobody is known. */
  PRINCIPAL("@principal"),
  /** The path of the page, behind the context path. */
  PATH("@path");

  private final String written;

  SpecialKind(String written) {
    this.written = written;
  }

  /** As written in a template. */
  public String written() {
    return written;
  }

  /** Whether it is a position in a list. */
  public boolean isPosition() {
    return switch (this) {
      case INDEX, NUMBER, FIRST, LAST -> true;
      case LOCALE, PRINCIPAL, PATH -> false;
    };
  }

  /** What a path means, empty when it is a name like any other. */
  static Optional<SpecialKind> of(Path path) {
    return path.isCurrent() || !isSpecial(path.names().getFirst())
        ? Optional.empty()
        : Arrays.stream(values())
            .filter(kind -> kind.written.equals(path.names().getFirst()))
            .filter(kind -> kind == PRINCIPAL || path.names().size() == 1)
            .findFirst();
  }

  private static boolean isSpecial(String name) {
    return name.startsWith("@") || name.startsWith("-");
  }

  /** All there are, as written. */
  public static List<String> names() {
    return Arrays.stream(values()).map(SpecialKind::written).toList();
  }
}

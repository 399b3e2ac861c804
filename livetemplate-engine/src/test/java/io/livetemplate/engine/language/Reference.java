package io.livetemplate.engine.language;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a template shows, found in the most simple way. */
final class Reference {
  private record Frame(@Nullable Object value, int index, int size) {}

  private final Deque<Frame> frames = new ArrayDeque<>();
  private final StringBuilder out = new StringBuilder();

  static String render(List<Piece> pieces, Object model) {
    var reference = new Reference();
    reference.frames.push(new Frame(model, -1, 0));
    reference.show(pieces);
    return reference.out.toString();
  }

  private void show(List<Piece> pieces) {
    for (var piece : pieces) {
      switch (piece) {
        case Piece.Text text -> out.append(text.text());
        case Piece.Value value -> out.append(text(value(value.term())));
        case Piece.Section section -> section(section);
      }
    }
  }

  private void section(Piece.Section section) {
    var value = value(section.term());
    boolean shown =
        value != null
            && !Boolean.FALSE.equals(value)
            && !(value instanceof List<?> l && l.isEmpty());
    if (section.inverted()) {
      show(shown ? List.of() : section.body());
    } else if (!shown) {
      show(otherwise(section));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        in(new Frame(list.get(i), i, list.size()), section.body());
      }
    } else if (value instanceof Boolean && !isName(section.term())) {
      show(section.body());
    } else {
      in(new Frame(value, -1, 0), section.body());
    }
  }

  private static boolean isName(Piece.Term term) {
    return term.isPlain() && !term.name().startsWith("-") && !term.name().startsWith("@");
  }

  private static List<Piece> otherwise(Piece.Section section) {
    return section.otherwise() == null ? List.of() : section.otherwise();
  }

  private void in(Frame frame, List<Piece> body) {
    frames.push(frame);
    show(body);
    frames.pop();
  }

  private @Nullable Object value(Piece.Term term) {
    var value = named(term.name());
    for (var filter : term.filters()) {
      value = filtered(filter, value);
    }
    return term.sign() == null ? value : compared(value, term.sign(), term.operand());
  }

  private @Nullable Object named(String name) {
    return switch (name) {
      case "." -> Objects.requireNonNull(frames.peek()).value();
      case "@locale" -> "en";
      case "@index", "-index", "-last" -> position(name);
      case "-first" -> own(name) ? found(name) : position(name);
      case String path -> {
        var parts = path.split("\\.", -1);
        var found = found(parts[0]);
        yield parts.length == 1 ? found : found instanceof Map<?, ?> map ? map.get(parts[1]) : null;
      }
    };
  }

  private boolean own(String name) {
    return frames.stream()
        .anyMatch(frame -> frame.value() instanceof Map<?, ?> map && map.containsKey(name));
  }

  private @Nullable Object found(String name) {
    for (var frame : frames) {
      if (frame.value() instanceof Map<?, ?> map && map.containsKey(name)) {
        return map.get(name);
      }
    }
    return null;
  }

  private @Nullable Object position(String name) {
    for (var frame : frames) {
      if (frame.index() >= 0) {
        return switch (name) {
          case "@index" -> (Object) frame.index();
          case "-index" -> frame.index() + 1;
          case "-first" -> frame.index() == 0;
          default -> frame.index() == frame.size() - 1;
        };
      }
    }
    return null;
  }

  private @Nullable Object filtered(String filter, @Nullable Object value) {
    return switch (filter) {
      case "upper" -> value == null ? null : text(value).toUpperCase(Locale.ENGLISH);
      case "lower" -> value == null ? null : text(value).toLowerCase(Locale.ENGLISH);
      case "default 'none'" -> value == null || value.equals("") ? "none" : value;
      case "default a" -> value == null || value.equals("") ? named("a") : value;
      case "any" -> !isEmpty(value);
      case "empty" -> isEmpty(value);
      default -> {
        if (value == null) {
          yield null;
        }
        var text = text(value);
        yield text.length() <= 3 ? text : text.substring(0, 2).stripTrailing() + "…";
      }
    };
  }

  private static boolean isEmpty(@Nullable Object value) {
    return value == null
        || value.equals(false)
        || value.equals("")
        || value.equals(List.of())
        || value.equals(Map.of());
  }

  private static boolean compared(@Nullable Object value, String sign, @Nullable Object operand) {
    if (sign.equals("==") || sign.equals("!=")) {
      boolean equal =
          (value instanceof Number a && operand instanceof Number b)
              ? decimal(a).compareTo(decimal(b)) == 0
              : Objects.equals(value, operand);
      return equal == sign.equals("==");
    }
    if (value == null || operand == null) {
      return false;
    }
    int order = decimal((Number) value).compareTo(decimal((Number) operand));
    return switch (sign) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  private static BigDecimal decimal(Number number) {
    return new BigDecimal(number.toString());
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : String.valueOf(value);
  }
}

package io.livetemplate.engine.template.html;

import io.livetemplate.engine.template.mustache.Position;
import io.livetemplate.engine.template.shape.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads one tag, character by character, by the rules of the HTML tokenizer (WHATWG HTML 13.2.5.6
 * to 13.2.5.40).
 */
final class TagScanner {
  /** Where in the tag the next character stands. */
  enum State {
    NAME,
    BETWEEN,
    ATTRIBUTE_NAME,
    AFTER_NAME,
    BEFORE_VALUE,
    DOUBLE_QUOTED,
    SINGLE_QUOTED,
    UNQUOTED
  }

  private final boolean closing;
  private final Position position;
  private final StringBuilder name = new StringBuilder();
  private final List<AttributeDraft> attributes = new ArrayList<>();
  private List<Slot> conditions = List.of();
  private State state = State.NAME;
  private @Nullable AttributeDraft current;
  private boolean selfClosing;

  TagScanner(boolean closing, Position position) {
    this.closing = closing;
    this.position = position;
  }

  /**
   * Takes one character.
   *
   * @return whether it was the end of the tag
   */
  boolean take(char c, Supplier<Position> where) {
    return switch (state) {
      case NAME -> name(c);
      case BETWEEN -> between(c, where);
      case ATTRIBUTE_NAME -> attributeName(c, where);
      case AFTER_NAME -> afterName(c, where);
      case BEFORE_VALUE -> beforeValue(c, where);
      case DOUBLE_QUOTED -> quoted(c, '"');
      case SINGLE_QUOTED -> quoted(c, '\'');
      case UNQUOTED -> unquoted(c, where);
    };
  }

  State state() {
    return state;
  }

  boolean isClosing() {
    return closing;
  }

  boolean isSelfClosing() {
    return selfClosing;
  }

  String element() {
    return name.toString().toLowerCase(Locale.ROOT);
  }

  String sourceName() {
    return name.toString();
  }

  Position position() {
    return position;
  }

  List<AttributeDraft> attributes() {
    return attributes;
  }

  boolean has(String attribute) {
    return attributes.stream().anyMatch(each -> each.name().equalsIgnoreCase(attribute));
  }

  /** What is written in an attribute, in lower case and without its values; empty without it. */
  String fixedValue(String attribute) {
    return attributes.stream()
        .filter(each -> each.name().equalsIgnoreCase(attribute))
        .map(each -> each.value().fixedText().strip().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse("");
  }

  /** The attribute whose value is being read. */
  AttributeDraft current() {
    if (current == null) {
      throw new IllegalStateException("no attribute is being read");
    }
    return current;
  }

  /** Attributes that begin from now on are there only under these conditions. */
  void conditions(List<Slot> slots) {
    conditions = slots;
  }

  /** A value stood where quotes are missing: it is read on as if it had been text. */
  void unquoted() {
    state = State.UNQUOTED;
  }

  /** Ends an attribute without a value, so that what follows is another one. */
  void between() {
    state = State.BETWEEN;
    current = null;
  }

  private boolean name(char c) {
    if (isSpace(c)) {
      state = State.BETWEEN;
    } else if (c == '/') {
      selfClosing = true;
      state = State.BETWEEN;
    } else if (c == '>') {
      return true;
    } else {
      name.append(c);
    }
    return false;
  }

  private boolean between(char c, Supplier<Position> where) {
    if (c == '>') {
      return true;
    }
    if (c == '/') {
      selfClosing = true;
    } else if (!isSpace(c)) {
      selfClosing = false;
      AttributeDraft begun = new AttributeDraft(conditions, where.get());
      begun.name(c);
      begun.source().append(c);
      attributes.add(begun);
      current = begun;
      state = State.ATTRIBUTE_NAME;
    }
    return false;
  }

  private boolean attributeName(char c, Supplier<Position> where) {
    if (isSpace(c)) {
      state = State.AFTER_NAME;
    } else if (c == '=') {
      current().source().append(c);
      state = State.BEFORE_VALUE;
    } else if (c == '/' || c == '>') {
      between();
      return between(c, where);
    } else {
      current().name(c);
      current().source().append(c);
    }
    return false;
  }

  private boolean afterName(char c, Supplier<Position> where) {
    if (c == '=') {
      current().source().append(c);
      state = State.BEFORE_VALUE;
    } else if (!isSpace(c)) {
      between();
      return between(c, where);
    }
    return false;
  }

  private boolean beforeValue(char c, Supplier<Position> where) {
    if (c == '"' || c == '\'') {
      current().source().append(c);
      state = c == '"' ? State.DOUBLE_QUOTED : State.SINGLE_QUOTED;
    } else if (c == '>') {
      between();
      return true;
    } else if (!isSpace(c)) {
      state = State.UNQUOTED;
      return unquoted(c, where);
    }
    return false;
  }

  private boolean quoted(char c, char quote) {
    current().source().append(c);
    if (c == quote) {
      between();
    } else {
      current().value().literal(String.valueOf(c));
    }
    return false;
  }

  private boolean unquoted(char c, Supplier<Position> where) {
    if (isSpace(c) || c == '>') {
      between();
      return between(c, where);
    }
    current().source().append(c);
    current().value().literal(String.valueOf(c));
    return false;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f';
  }
}

package io.livetemplate.engine.template.mustache;

/**
 * Looks for one string from places that never go back. It remembers its last find, so that many
 * openings before one close cost one search and not one each.
 */
final class Finder {
  private static final int NOT_SEARCHED = -2;

  private final String text;
  private final String wanted;
  private int found = NOT_SEARCHED;

  Finder(String text, String wanted) {
    this.text = text;
    this.wanted = wanted;
  }

  /** Where the string is found next at or after {@code from}, -1 when no more. */
  int next(int from) {
    if (found == NOT_SEARCHED || (found >= 0 && found < from)) {
      found = text.indexOf(wanted, from);
    }
    return found;
  }

  int length() {
    return wanted.length();
  }

  String wanted() {
    return wanted;
  }
}

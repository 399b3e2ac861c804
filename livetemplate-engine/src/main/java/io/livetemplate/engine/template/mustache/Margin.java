package io.livetemplate.engine.template.mustache;

/**
 * What happens to the white space that lines begin with, where text is put into other text.
 *
 * @param removed taken away first, as far as a line begins with it
 * @param added put before what is left
 */
record Margin(String removed, String added) {

  static final Margin NONE = new Margin("", "");

  static Margin adding(String indentation) {
    return indentation.isEmpty() ? NONE : new Margin("", indentation);
  }

  /** How many characters of a line's own white space go. */
  int cut(String margin) {
    int end = 0;
    while (end < removed.length()
        && end < margin.length()
        && removed.charAt(end) == margin.charAt(end)) {
      end++;
    }
    return end;
  }

  /** The white space that a line ends up with. */
  String apply(String margin) {
    return added + margin.substring(cut(margin));
  }
}

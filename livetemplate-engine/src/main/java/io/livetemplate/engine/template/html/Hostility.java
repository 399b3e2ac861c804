package io.livetemplate.engine.template.html;

import io.livetemplate.engine.template.mustache.Position;

/** Says why nothing of the model may stand where the scanner is. */
final class Hostility {
  private Hostility() {}

  static void report(MarkupScanner scanner, Position position, Problems problems) {
    switch (scanner.mode()) {
      case RAW ->
          problems.add(
              position,
              "a value inside <" + scanner.element() + "> cannot be made safe, nor changed later",
              scanner.element().equals("noscript")
                  ? "leave it out: browsers that keep a page live do run scripts"
                  : "put the value into a data- attribute of an element, or JSON into <script"
                      + " type=\"application/json\">, and read it from there");
      case COMMENT ->
          problems.add(
              position,
              "a value inside a comment is seen by nobody",
              "use {{! a template comment }}");
      case CDATA ->
          problems.add(
              position,
              "a value inside <![CDATA[...]]> cannot be kept from ending it",
              "leave <![CDATA[ out: values are escaped as text anyway");
      case DECLARATION ->
          problems.add(
              position, "a value inside <!...> cannot be made safe", "write the declaration out");
      case TEXT, RCDATA, DATA, TAG ->
          throw new IllegalStateException("values may stand in " + scanner.mode());
    }
  }

  static String where(MarkupScanner scanner) {
    return switch (scanner.mode()) {
      case TEXT -> "text";
      case RCDATA, RAW, DATA -> "<" + scanner.element() + ">";
      case TAG -> "the tag <" + scanner.tag().sourceName() + ">";
      case COMMENT -> "a comment";
      case CDATA -> "<![CDATA[";
      case DECLARATION -> "a declaration";
    };
  }
}

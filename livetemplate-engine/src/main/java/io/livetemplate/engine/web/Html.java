package io.livetemplate.engine.web;

/** HTML that the engine itself writes into a page. */
final class Html {
  private Html() {}

  /** Escapes for a quoted attribute value. */
  static String attribute(String text) {
    return text.replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}

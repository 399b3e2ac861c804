package io.livetemplate.engine.template.html;

import java.util.Locale;
import java.util.Set;

/**
 * Which elements and attributes are special to the HTML tokenizer, or to whoever wants to run
 * script.
 */
final class Contexts {
  private static final Set<String> RCDATA = Set.of("title", "textarea");
  private static final Set<String> RAW =
      Set.of("script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext");
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr");
  private static final Set<String> DROPS_LINE_FEED = Set.of("pre", "listing", "textarea");

  private Contexts() {}

  /** Text without tags, but with character references (WHATWG HTML 13.2.5.2). */
  static boolean isRcdata(String element) {
    return RCDATA.contains(element);
  }

  /** Text that is not HTML at all; {@code noscript} because the client does run scripts. */
  static boolean isRaw(String element) {
    return RAW.contains(element);
  }

  /** Has no content and no end tag (WHATWG HTML 13.1.2). */
  static boolean isVoid(String element) {
    return VOID.contains(element);
  }

  static boolean dropsLineFeed(String element) {
    return DROPS_LINE_FEED.contains(element);
  }

  /** Why an attribute may not hold a value, and what to do instead; null when it may. */
  static @org.jspecify.annotations.Nullable Hostile hostile(String attribute) {
    String name = attribute.toLowerCase(Locale.ROOT);
    if (name.startsWith("on")) {
      return new Hostile(
          "the value of " + name + " is script, so a value of the model would run as script",
          "write lt-" + name.substring(2) + "=\"EVENT\" and answer it with a handler");
    }
    return switch (name) {
      case "style" ->
          new Hostile(
              "style is refused by a strict Content-Security-Policy and cannot be escaped safely",
              "write lt-style-width=\"{{w}}\" for the property width, or switch a class: class=\"{{#late}}late{{/late}}\"");
      case "srcdoc" ->
          new Hostile(
              "the value of srcdoc is a whole document, scripts included",
              "give the iframe a src that your server answers");
      case "nonce" ->
          new Hostile(
              "a nonce belongs to one answer of the server, and a live page outlives it",
              "leave it out: scripts and styles of the template are allowed by their hash");
      default -> null;
    };
  }

  /** A place where no value may stand. */
  record Hostile(String message, String remedy) {}
}

package io.livetemplate.engine.template.shape;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What sort of URLs an attribute holds, and how a value is judged. The whole value is judged, as
 * the browser will read it: the URL parser drops TAB, LF and CR anywhere and control characters and
 * spaces in front (WHATWG URL 4.4), in any letter case.
 */
public enum UrlRule {
  /** No URL. */
  NONE,
  /** One URL. */
  ONE,
  /** One URL of a picture: {@code data:} is fine there for formats that are nothing but pixels. */
  IMAGE,
  /** URLs between white space (WHATWG HTML 4.6.2, {@code ping}). */
  LIST,
  /** Pictures with descriptors between commas (WHATWG HTML 4.8.4.2.1). */
  SOURCES,
  /** Values between semicolons, each possibly a URL (SVG 2, animation). */
  VALUES;

  /** What a browser neither runs nor loads. */
  static final String NEUTRAL = "about:invalid";

  private static final Set<String> RUNS = Set.of("javascript", "vbscript", "data");
  private static final Set<String> SINGLE =
      Set.of(
          "href",
          "src",
          "action",
          "formaction",
          "cite",
          "poster",
          "background",
          "data",
          "manifest",
          "longdesc",
          "usemap",
          "to",
          "from",
          "by",
          "codebase",
          "classid",
          "profile",
          "lowsrc",
          "dynsrc",
          "icon",
          "base");
  private static final Set<String> PICTURES = Set.of("img", "source", "input");
  private static final Pattern PIXELS =
      Pattern.compile("data:image/(png|jpe?g|gif|webp|avif)([;,].*)?", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("[^ \\t\\n\\f\\r]+");

  /**
   * Every piece that could begin a candidate: which commas separate depends on parentheses, and a
   * piece of a {@code data:} URL has no scheme of its own.
   */
  private static final Pattern CANDIDATE = Pattern.compile("[^ \\t\\n\\f\\r,]+");

  private static final Pattern VALUE = Pattern.compile("[^;]+");

  /**
   * The rule for an attribute.
   *
   * @param element the element's name in lower case
   * @param attribute the attribute's name in any case, with or without the prefix of its namespace
   * @return {@link #NONE} where no browser looks for a URL
   */
  public static UrlRule of(String element, String attribute) {
    String name = attribute.toLowerCase(Locale.ROOT);
    String local = name.substring(name.indexOf(':') + 1);
    return switch (local) {
      case "src" -> PICTURES.contains(element) ? IMAGE : ONE;
      case "ping", "attributionsrc", "archive" -> LIST;
      case "srcset", "imagesrcset" -> SOURCES;
      case "values" -> VALUES;
      default -> SINGLE.contains(local) ? ONE : NONE;
    };
  }

  /**
   * Takes out what would run as script.
   *
   * @param value the whole value of the attribute
   * @return the value, each URL that would run replaced by one that does nothing
   */
  public String judge(String value) {
    if (this == NONE || value.indexOf(':') < 0) {
      return value;
    }
    return switch (this) {
      case NONE -> value;
      case ONE -> runs(value, false) ? NEUTRAL : value;
      case IMAGE -> runs(value, true) ? NEUTRAL : value;
      case LIST -> each(WORD, false, value);
      case VALUES -> each(VALUE, false, value);
      case SOURCES -> each(CANDIDATE, true, value);
    };
  }

  private static String each(Pattern part, boolean picture, String value) {
    return part.matcher(value)
        .replaceAll(found ->
            runs(found.group(), picture) ? NEUTRAL : Matcher.quoteReplacement(found.group()));
  }

  private static boolean runs(String url, boolean picture) {
    if (!mayRun(url)) {
      return false;
    }
    String scheme = scheme(url);
    return RUNS.contains(scheme)
        && !(picture && scheme.equals("data") && PIXELS.matcher(plain(url)).matches());
  }

  /** Whether it begins like a scheme that runs: most URLs are told by their first letter. */
  private static boolean mayRun(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c > ' ') {
        return "jJvVdD".indexOf(c) >= 0;
      }
    }
    return false;
  }

  /** The scheme of a URL as a browser reads it; empty when it has none. */
  static String scheme(String url) {
    int colon = url.indexOf(':');
    return colon < 0 ? "" : plain(url.substring(0, colon));
  }

  private static String plain(String url) {
    StringBuilder plain = new StringBuilder(url.length());
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      boolean dropped = c == '\t' || c == '\n' || c == '\r' || (c <= ' ' && plain.isEmpty());
      if (!dropped) {
        plain.append(c);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}

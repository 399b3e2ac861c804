package io.livetemplate.e2e.addressing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the templates of the matrix: variables and sections of Mustache, nothing more.
 *
 * <p>A section without a tag in it, inside a tag, or where tags are text, is a slot. A slot that
 * stands first in {@code pre}, {@code textarea} or {@code listing} gets a line feed before it,
 * because the parser swallows one there.
 */
final class TemplateParser {
  private static final Pattern TAG = Pattern.compile("\\{\\{([#/]?)(\\w+)}}");
  private static final Pattern OPENED = Pattern.compile("<([a-zA-Z][\\w-]*)(?:\\s[^<>]*)?>\\z");
  private static final Pattern SWALLOWS =
      Pattern.compile("<(?:pre|textarea|listing)(?:\\s[^<>]*)?>\\z", Pattern.CASE_INSENSITIVE);
  private static final Pattern TEXT =
      Pattern.compile("<(?:title|textarea)(?:\\s[^<>]*)?>[^<]*\\z", Pattern.CASE_INSENSITIVE);

  /** Void elements hold nothing; head and body hold what the page carries for the client. */
  private static final List<String> NEVER_FILLED =
      List.of(
          "head", "body", "br", "hr", "img", "input", "link", "meta", "wbr", "col", "area", "base",
          "source");

  private final String source;
  private final Matcher tag;
  private int regions;

  private TemplateParser(String source) {
    this.source = source;
    this.tag = TAG.matcher(source);
  }

  static List<Part> parse(String source) {
    return new TemplateParser(source).parts(0, source.length());
  }

  private List<Part> parts(int from, int to) {
    List<Part> out = new ArrayList<>();
    int at = from;
    while (tag.find(at) && tag.start() < to) {
      int start = tag.start();
      int inner = tag.end();
      String name = tag.group(2);
      literal(out, at, start);
      if (tag.group(1).isEmpty()) {
        out.add(new Part.Slot(name));
        at = inner;
      } else {
        int close = source.indexOf("{{/" + name + "}}", inner);
        at = close + name.length() + 5;
        if (source.substring(inner, close).indexOf('<') < 0
            || insideTag(start)
            || insideText(start)) {
          out.add(new Part.Slot(name));
        } else {
          int id = ++regions;
          out.add(new Part.Region(id, only(from, start, at), parts(inner, close)));
        }
      }
    }
    literal(out, at, to);
    return out;
  }

  private void literal(List<Part> out, int from, int to) {
    if (from < to) {
      String html = source.substring(from, to);
      boolean swallows = to < source.length() && SWALLOWS.matcher(html).find();
      boolean dynamic = source.startsWith("{{", to) && !source.startsWith("{{/", to);
      out.add(new Part.Literal(swallows && dynamic ? html + "\n" : html));
    }
  }

  private boolean insideTag(int at) {
    return source.lastIndexOf('<', at - 1) > source.lastIndexOf('>', at - 1);
  }

  private boolean insideText(int at) {
    String before = source.substring(0, at);
    return TEXT.matcher(before).find();
  }

  /** The element must open in the same body: else two items of that body would share a range. */
  private boolean only(int bodyStart, int start, int end) {
    Matcher opened = OPENED.matcher(source.substring(bodyStart, start));
    return opened.find()
        && !NEVER_FILLED.contains(opened.group(1))
        && source.startsWith("</" + opened.group(1) + ">", end);
  }
}

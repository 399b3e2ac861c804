package io.livetemplate.engine.conformance;

import io.livetemplate.api.strategy.Place;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.template.shape.Part;
import io.livetemplate.engine.template.shape.RegionSource;
import io.livetemplate.engine.template.shape.Slot;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many pages had what in them, so that it shows when the generator leaves something out: each
 * construct of the language and of HTML by how it is written, and each kind of thing that a shape
 * is made of, which the compiler says itself.
 */
final class Coverage {
  /** Elements that a parser treats in a way of their own, or that have a state. */
  private static final String ELEMENTS =
      "a b body button caption circle col colgroup datalist dd details dialog div dl dt"
          + " foreignObject form g h2 head hr html i iframe img input label li linearGradient link"
          + " math meta meter mi mrow noscript ol optgroup option p path pre progress script select"
          + " style summary svg table tbody td template textarea text tfoot th thead title tr ul"
          + " use x-card";

  private static final Map<String, String> CONSTRUCTS =
      Map.ofEntries(
          Map.entry("section", "\\{\\{#s"),
          Map.entry("section inverted", "\\{\\{\\^s"),
          Map.entry("section otherwise", "\\{\\{\\^\\}\\}"),
          Map.entry("section with a short end", "\\{\\{/\\}\\}"),
          Map.entry("section on lines of its own", "\\n  \\{\\{#s\\d+\\}\\}\\n"),
          Map.entry("section in a section", "\\{\\{#(s\\d+)\\}\\}(?:(?!\\{\\{/\\1).)*\\{\\{#s\\d"),
          Map.entry("comparison", "\\{\\{#[ab] [!=]= '"),
          Map.entry("filter in a section", "\\{\\{#tags \\| "),
          Map.entry("filter", "\\{\\{[ab] \\| "),
          Map.entry("position", "\\{\\{@index\\}\\}"),
          Map.entry("dotted name", "\\{\\{o\\.p\\.b"),
          Map.entry("item itself", "\\{\\{\\.\\}\\}"),
          Map.entry("raw HTML", "\\{\\{\\{h"),
          Map.entry("comment", "\\{\\{!"),
          Map.entry("comment on a line of its own", "\\n  \\{\\{! [^}]*\\}\\}\\n"),
          Map.entry("other delimiters", "\\{\\{=<% %>="),
          Map.entry("partial", "\\{\\{> p"),
          Map.entry("partial on a line of its own", "\\n  \\{\\{>p\\d+\\}\\}\\n"),
          Map.entry("partial that contains itself", "\\{\\{> r"),
          Map.entry("layout with a block", "\\{\\{<l\\d+\\}\\}\\{\\{\\$main"),
          Map.entry("fragment", "lt-fragment="),
          Map.entry("key", " lt-key="),
          Map.entry("key as data", " data-lt-key="),
          Map.entry("key by id", " id=\"i-\\{"),
          Map.entry("item with two roots", "<dd[^>]*>[^<]*</dd>\\s*\\{\\{/s"),
          Map.entry("item with text at its edge", "\\{\\{#s\\d+\\}\\}\\{\\{b\\}\\}<"),
          Map.entry("comment of the author", "<!--note"),
          Map.entry("JSON", "\\{\\{data \\| json"),
          Map.entry("boolean attribute", "\\{\\{#f\\}\\} hidden"),
          Map.entry("attribute that is there or not", "\\{\\{#a\\}\\} lang="),
          Map.entry("attribute in single quotes", " title='\\{"),
          Map.entry("class tokens", "class=\"row\\{\\{#f"),
          Map.entry("class by a list", "class=\"\\{\\{#tags"),
          Map.entry("URL", "href=\"\\{\\{u"),
          Map.entry("URL in SVG", "xlink:href=\"\\{\\{u"),
          Map.entry("style", " lt-style-width"),
          Map.entry("style beside a style", " style=\"[^\"]*\" lt-style"),
          Map.entry("style as data", "data-lt-style-"),
          Map.entry("value of a control", "<input value=\"\\{"),
          Map.entry("checked", "\\{\\{#f\\}\\} checked"),
          Map.entry("radio", "type=\"radio\"[^>]*\\}\\} checked"),
          Map.entry("range", "type=\"range\""),
          Map.entry("selected", "\\{\\{#f\\}\\} selected"),
          Map.entry("select of several", "<select multiple"),
          Map.entry("open details", "<details\\{"),
          Map.entry("open dialog", "<dialog\\{"),
          Map.entry("value first in pre", "<pre>\\{\\{[abc]\\}"),
          Map.entry("value first in textarea", "<textarea[^>]*>\\{\\{[abc]\\}"),
          Map.entry("list in a template", "<template>\\s*\\{\\{#s"));

  private final Map<String, Integer> counts = new TreeMap<>();

  Coverage() {
    Stream.of(ELEMENTS.split(" ", -1)).forEach(name -> counts.put("<" + name + ">", 0));
    CONSTRUCTS.keySet().forEach(name -> counts.put(name, 0));
    for (Class<?> kind : List.of(Part.class, Slot.class, RegionSource.class)) {
      Arrays.stream(kind.getPermittedSubclasses()).forEach(one -> counts.put(name(one), 0));
    }
    Arrays.stream(Place.Kind.values()).forEach(kind -> counts.put(name(kind), 0));
  }

  /** Counts what is in a page that compiled. */
  void add(RandomPage page, HtmlShape shape) {
    String source = page.source() + String.join("", page.partials().values());
    for (String name : ELEMENTS.split(" ", -1)) {
      count("<" + name + ">", source.matches("(?s).*<" + name + "[ >/{].*"));
    }
    CONSTRUCTS.forEach((name, pattern) ->
        count(name, Pattern.compile(pattern, Pattern.DOTALL).matcher(source).find()));
    Set<String> kinds = new HashSet<>();
    collect(shape, kinds, new HashSet<>());
    kinds.forEach(kind -> count(kind, true));
  }

  /** By what there is, the number of pages that had it. */
  Map<String, Integer> counts() {
    return counts;
  }

  private void count(String name, boolean found) {
    counts.merge(name, found ? 1 : 0, Integer::sum);
  }

  private static void collect(HtmlShape shape, Set<String> kinds, Set<HtmlShape> seen) {
    if (!seen.add(shape)) {
      return;
    }
    shape.parts().forEach(part -> kinds.add(name(part.getClass())));
    shape.slotSources().forEach(slot -> kinds.add(name(slot.getClass())));
    shape.places().forEach(place -> kinds.add(name(place.kind())));
    shape.regions().forEach(region -> kinds.add(name(region.source().getClass())));
    shape.bodies().forEach(body -> collect(body, kinds, seen));
  }

  private static String name(Class<?> kind) {
    Class<?> outer = kind.getEnclosingClass();
    return (outer == null ? "" : outer.getSimpleName() + ".") + kind.getSimpleName();
  }

  private static String name(Place.Kind kind) {
    return "Place." + kind;
  }
}

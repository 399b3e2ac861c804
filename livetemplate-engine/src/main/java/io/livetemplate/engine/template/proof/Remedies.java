package io.livetemplate.engine.template.proof;

import io.livetemplate.api.error.Problem;
import io.livetemplate.engine.template.shape.HtmlRegion;
import io.livetemplate.engine.template.shape.RegionSource;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Says what to write instead when the HTML parser moves a region. */
final class Remedies {
  static final String GENERAL =
      "close every element that you open, and put it only where HTML allows it (a row into <tbody>,"
          + " no <div> into <p>)";

  /** Elements whose end tag may be left out (WHATWG HTML 13.1.2.4), tables apart. */
  private static final Set<String> ENDS_BY_ITSELF =
      Set.of("li", "dt", "dd", "option", "optgroup", "td", "th", "p", "rt", "rp");

  private Remedies() {}

  /**
   * Says that a region's ends come out in different elements.
   *
   * @param parent of one of them
   * @param other the parent of the other; null when it was not found
   */
  static Problem torn(HtmlRegion region, Element parent, @Nullable Element other) {
    return region
        .position()
        .problem(
            "the HTML parser puts the beginning and the end of "
                + name(region)
                + " into different elements; one is <"
                + parent.normalName()
                + ">",
            remedy(parent.normalName(), other == null ? "" : other.normalName()));
  }

  static Problem moved(HtmlRegion region) {
    return region
        .position()
        .problem(
            "what is around "
                + name(region)
                + " changes place with what is in it, because the HTML parser moves elements",
            GENERAL);
  }

  static String name(HtmlRegion region) {
    return switch (region.source()) {
      case RegionSource.Items section -> "{{#" + section.node().expression() + "}}";
      case RegionSource.Otherwise inverted -> "{{^" + inverted.node().expression() + "}}";
      case RegionSource.Recursion partial -> "{{>" + partial.call().name() + "}}";
      case RegionSource.Fragment fragment -> "lt-fragment=\"" + fragment.name() + "\"";
    };
  }

  private static String remedy(String parent, String other) {
    if (ENDS_BY_ITSELF.contains(other)) {
      return "close <" + other + "> inside the section";
    }
    return switch (parent) {
      case "table" -> "add <tbody> around the rows";
      case "p" ->
          "a <p> ends before a block such as <div>, <ul> or <table>: use <div> instead of <p>";
      default -> GENERAL;
    };
  }
}

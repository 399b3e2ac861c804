package io.livetemplate.engine.template.proof;

import io.livetemplate.api.error.Problem;
import io.livetemplate.engine.template.shape.HtmlRegion;
import io.livetemplate.engine.template.shape.RegionSource;
import org.jsoup.nodes.Element;

/** Says what to write instead when the HTML parser moves a region. */
final class Remedies {
  static final String GENERAL =
      "close every element that you open, and put it only where HTML allows it (a row into <tbody>,"
          + " no <div> into <p>)";

  private Remedies() {}

  static Problem torn(HtmlRegion region, Element parent) {
    return region
        .position()
        .problem(
            "the HTML parser puts the beginning and the end of "
                + name(region)
                + " into different elements; one is <"
                + parent.normalName()
                + ">",
            remedy(parent.normalName()));
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

  private static String remedy(String parent) {
    return switch (parent) {
      case "table" -> "add <tbody> around the rows";
      case "p" ->
          "a <p> ends before a block such as <div>, <ul> or <table>: use <div> instead of <p>";
      case "li", "dt", "dd", "option", "tr", "td", "th" ->
          "close <" + parent + "> inside the section";
      default -> GENERAL;
    };
  }
}

package io.livetemplate.e2e.addressing;

import java.util.List;

/** A WHATWG parser whose trees can be compared with those of another. */
interface TreeBuilder {
  /** The name in the table of results. */
  String id();

  /** Parses a whole document, scripting enabled, as a browser does when it loads a page. */
  List<HtmlNode> document(String html);

  /** Parses a fragment in the context of an element (WHATWG, parsing HTML fragments). */
  List<HtmlNode> fragment(String html, String namespace, String name);
}

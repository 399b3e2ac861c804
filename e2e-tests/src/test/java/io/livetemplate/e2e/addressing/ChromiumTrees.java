package io.livetemplate.e2e.addressing;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Trees of a real Chromium, copied out of the page by {@code trees.js}. */
final class ChromiumTrees implements TreeBuilder {
  private final Page page;
  private final Map<String, List<HtmlNode>> documents = new HashMap<>();
  private final Map<List<String>, List<HtmlNode>> fragments = new HashMap<>();

  /**
   * @param page a page opened by {@link TreesPage}
   */
  ChromiumTrees(Page page) {
    this.page = page;
  }

  @Override
  public String id() {
    return "chromium";
  }

  /** Loads many pages at once; {@link #document} finds them then. */
  void load(List<String> pages) {
    List<?> trees = (List<?>) page.evaluate("pages => liveTemplateTrees.documents(pages)", pages);
    for (int i = 0; i < pages.size(); i++) {
      documents.put(pages.get(i), nodes(Objects.requireNonNull(trees.get(i))));
    }
  }

  @Override
  public List<HtmlNode> document(String html) {
    if (!documents.containsKey(html)) {
      load(List.of(html));
    }
    return Objects.requireNonNull(documents.get(html));
  }

  @Override
  public List<HtmlNode> fragment(String html, String namespace, String name) {
    return fragments.computeIfAbsent(
        List.of(html, namespace, name),
        key -> nodes(page.evaluate("a => liveTemplateTrees.fragment(a[0], a[1], a[2])", key)));
  }

  /** A node is {@code [kind, ...]}: see the script. */
  static List<HtmlNode> nodes(Object copied) {
    List<HtmlNode> out = new ArrayList<>();
    for (Object item : (List<?>) copied) {
      List<?> node = (List<?>) item;
      String first = (String) node.get(1);
      out.add(
          switch ((String) node.get(0)) {
            case "text" -> new HtmlNode.Text(first);
            case "comment" -> new HtmlNode.Comment(first);
            case "doctype" ->
                new HtmlNode.Doctype(first, (String) node.get(2), (String) node.get(3));
            default -> element(first, node);
          });
    }
    return out;
  }

  private static HtmlNode element(String namespace, List<?> node) {
    SortedMap<String, String> attributes = new TreeMap<>();
    Iterator<?> pairs = ((List<?>) node.get(3)).iterator();
    while (pairs.hasNext()) {
      attributes.put((String) pairs.next(), (String) pairs.next());
    }
    return new HtmlNode.Element(namespace, (String) node.get(2), attributes, nodes(node.get(4)));
  }
}

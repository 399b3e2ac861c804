package io.livetemplate.e2e.addressing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The normal form of a DOM: two DOMs are equal to a reader iff these strings are equal.
 *
 * <p>Adjacent text is one text, empty text is none, attributes are sorted, and what the server and
 * the client add for themselves is left out. {@code normal-form.js} gives the same bytes.
 */
final class NormalForm {
  /** Attributes that the client sets for its own use; those of the author count. */
  static final Set<String> CLIENT_ATTRIBUTES = Set.of("lt-pending", "lt-connected", "lt-offline");

  private final StringBuilder out = new StringBuilder();

  private NormalForm() {}

  static String of(List<HtmlNode> nodes) {
    NormalForm form = new NormalForm();
    form.siblings(nodes, "");
    return form.out.toString();
  }

  private void siblings(List<HtmlNode> nodes, String indent) {
    StringBuilder text = new StringBuilder();
    for (HtmlNode node : withoutOurs(nodes)) {
      if (node instanceof HtmlNode.Text run) {
        text.append(run.data());
        continue;
      }
      flush(text, indent);
      switch (node) {
        case HtmlNode.Doctype doctype -> doctype(doctype);
        case HtmlNode.Element element -> element(element, indent);
        case HtmlNode.Comment comment ->
            line(indent, "<!-- " + JsonText.quote(comment.data()) + " -->");
        case HtmlNode.Text run -> throw new AssertionError(run);
      }
    }
    flush(text, indent);
  }

  private void flush(StringBuilder text, String indent) {
    if (!text.isEmpty()) {
      line(indent, JsonText.quote(text.toString()));
      text.setLength(0);
    }
  }

  private void doctype(HtmlNode.Doctype doctype) {
    line(
        "",
        "<!doctype "
            + doctype.name()
            + " "
            + JsonText.quote(doctype.publicId())
            + " "
            + JsonText.quote(doctype.systemId())
            + ">");
  }

  private void element(HtmlNode.Element element, String indent) {
    StringBuilder tag = new StringBuilder("<" + element.namespace() + ":" + element.name());
    element
        .attributes()
        .forEach((name, value) -> {
          if (!CLIENT_ATTRIBUTES.contains(name)) {
            tag.append(' ').append(name).append('=').append(JsonText.quote(value));
          }
        });
    line(indent, tag.append('>').toString());
    if (element.holdsContent()) {
      line(indent + "  ", "#content");
    }
    siblings(element.children(), indent + "  ");
  }

  private void line(String indent, String text) {
    out.append(indent).append(text).append('\n');
  }

  private static List<HtmlNode> withoutOurs(List<HtmlNode> nodes) {
    List<HtmlNode> kept = new ArrayList<>();
    boolean afterBootstrap = false;
    for (HtmlNode node : nodes) {
      boolean ours =
          switch (node) {
            case HtmlNode.Comment c -> c.data().equals("[") || c.data().equals("]");
            case HtmlNode.Element e -> isOurs(e, afterBootstrap);
            case HtmlNode.Text t -> false;
            case HtmlNode.Doctype d -> false;
          };
      if (node instanceof HtmlNode.Element e) {
        afterBootstrap = isBootstrap(e);
      }
      if (!ours) {
        kept.add(node);
      }
    }
    return kept;
  }

  private static boolean isOurs(HtmlNode.Element e, boolean afterBootstrap) {
    boolean module = e.name().equals("script") && e.attribute("type").equals("module");
    return isBootstrap(e)
        || (module && afterBootstrap)
        || e.attributes().containsKey("lt-own")
        || (e.name().equals("script")
            && List.of("livetemplate", "lt-shapes").contains(e.attribute("id")));
  }

  private static boolean isBootstrap(HtmlNode.Element e) {
    return e.name().equals("meta") && e.attribute("name").equals("livetemplate");
  }
}

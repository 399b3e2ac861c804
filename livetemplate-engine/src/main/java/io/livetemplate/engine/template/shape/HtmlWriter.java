package io.livetemplate.engine.template.shape;

import io.livetemplate.api.strategy.Place;
import io.livetemplate.api.strategy.Rendered;
import java.util.List;

/** Writes a version of a region as HTML. Used by one thread, for one text. */
public final class HtmlWriter {
  /** Opens a region that is not the only content of its parent. */
  public static final String OPEN = "<!--[-->";

  /** Closes it. */
  public static final String CLOSE = "<!--]-->";

  private final StringBuilder out;
  private final String bootstrap;
  private final String tail;

  private HtmlWriter(int length, String bootstrap, String tail) {
    this.out = new StringBuilder(length);
    this.bootstrap = bootstrap;
    this.tail = tail;
  }

  /**
   * Writes a whole document.
   *
   * @param root a version of a root shape
   * @param bootstrap what to put at the beginning of the head
   * @param tail what to put at the end of the body
   * @return the document
   */
  public static String document(Rendered root, String bootstrap, String tail) {
    HtmlShape shape = (HtmlShape) root.shape();
    int more = bootstrap.length() + tail.length();
    HtmlWriter writer = new HtmlWriter(shape.expectedLength() + more, bootstrap, tail);
    writer.write(root);
    shape.written(writer.out.length() - more);
    return writer.out.toString();
  }

  /**
   * Writes items side by side: what stands between the comments of a section.
   *
   * @param items versions of one shape
   * @return their HTML
   */
  public static String items(List<? extends Rendered> items) {
    HtmlWriter writer = new HtmlWriter(0, "", "");
    for (Rendered item : items) {
      writer.write(item);
    }
    return writer.out.toString();
  }

  /**
   * Writes one item with everything dynamic left out.
   *
   * @param shape laid out
   * @return what all items of the shape have in common
   */
  public static String statics(HtmlShape shape) {
    StringBuilder html = new StringBuilder();
    for (Part part : shape.parts()) {
      if (part instanceof Part.Static fixed) {
        html.append(fixed.html());
      } else if (part instanceof Part.Inner inner && isMarked(shape, inner.region())) {
        html.append(OPEN).append(CLOSE);
      }
    }
    return html.toString();
  }

  void write(Rendered rendered) {
    Version version = (Version) rendered;
    version.shape().writing().write(version, this);
  }

  StringBuilder out() {
    return out;
  }

  String bootstrap() {
    return bootstrap;
  }

  String tail() {
    return tail;
  }

  void text(HtmlPlace place, boolean afterOpeningTag, Rendered rendered) {
    String value = place.value(rendered);
    if (value == null) {
      return;
    }
    if (afterOpeningTag && value.startsWith("\n")) {
      out.append('\n');
    }
    if (place.kind() == Place.Kind.HTML) {
      out.append(value);
    } else {
      Escape.text(value, out);
    }
  }

  void attribute(HtmlPlace place, Rendered rendered) {
    String value = place.value(rendered);
    if (value != null) {
      out.append(' ').append(place.name()).append("=\"");
      Escape.attribute(value, out);
      out.append('"');
    }
  }

  static boolean isMarked(HtmlShape shape, int region) {
    return !shape.isLaidOut() || shape.layout().regions().get(region - 1).index() != Spot.ONLY;
  }
}

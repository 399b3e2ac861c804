package io.livetemplate.engine.template.proof;

import io.livetemplate.engine.template.shape.Checksum;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.template.shape.HtmlWriter;
import io.livetemplate.engine.template.shape.Spot;
import io.livetemplate.engine.template.shape.Statics;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Finds what a browser builds items of a shape from. */
final class StaticsFinder {
  private StaticsFinder() {}

  /**
   * Parses the statics of a shape by themselves, as the browser will, and compares them with a
   * sample that was parsed with the page and then emptied.
   *
   * @param shape laid out
   * @param sample the nodes of one item of it
   * @param parent what they are in
   * @return empty when the two differ, or when the shape has a text that belongs to its neighbours
   */
  static Optional<Statics> find(HtmlShape shape, List<Node> sample, Element parent) {
    if (shape.layout().places().stream().anyMatch(spot -> spot.index() == Spot.UNKNOWN)) {
      return Optional.empty();
    }
    String html = HtmlWriter.statics(shape);
    String alone = Emptied.text(shape, Tree.fragment(html, parent));
    return alone.equals(Emptied.text(shape, sample))
        ? Optional.of(new Statics(html, Checksum.of(alone)))
        : Optional.empty();
  }
}

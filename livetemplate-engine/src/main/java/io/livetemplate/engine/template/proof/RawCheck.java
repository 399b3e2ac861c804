package io.livetemplate.engine.template.proof;

import io.livetemplate.api.error.Problem;
import io.livetemplate.engine.template.shape.HtmlPlace;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.template.shape.Segment;
import io.livetemplate.engine.template.shape.Slot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Whether raw HTML stands where it can be kept from leaving. */
final class RawCheck {
  /** The page's own nodes stand in these too, or nothing that is shown. */
  private static final Set<String> PAGE = Set.of("html", "head", "body", "template");

  private RawCheck() {}

  static Optional<Problem> check(HtmlShape shape, int number, boolean alone, Element parent) {
    HtmlPlace place = shape.places().get(number);
    List<Segment> segments = place.alternatives().getFirst().segments();
    boolean blank =
        segments.stream()
            .allMatch(segment ->
                segment instanceof Segment.Value
                    || (segment instanceof Segment.Literal literal && literal.text().isBlank()));
    List<Slot.Raw> slots =
        segments.stream()
            .filter(Segment.Value.class::isInstance)
            .map(segment -> shape.slotSources().get(((Segment.Value) segment).slot()))
            .filter(Slot.Raw.class::isInstance)
            .map(Slot.Raw.class::cast)
            .toList();
    Slot.Raw raw = slots.getFirst();
    long values = segments.stream().filter(Segment.Value.class::isInstance).count();
    if (!alone || !blank || values > 1) {
      return Optional.of(
          problem(raw, "raw HTML has to be all that its element contains, and here it is not"));
    }
    boolean html = parent.tag().namespace().equals(Parser.NamespaceHtml);
    if (!html || PAGE.contains(parent.normalName()) || !raw.html().within(parent)) {
      return Optional.of(
          problem(raw, "raw HTML cannot be held together in <" + parent.normalName() + ">"));
    }
    return Optional.empty();
  }

  private static Problem problem(Slot.Raw raw, String message) {
    return raw.value()
        .position()
        .problem(
            message,
            "put it into an element of its own: <div>{{{" + raw.value().expression() + "}}}</div>");
  }
}

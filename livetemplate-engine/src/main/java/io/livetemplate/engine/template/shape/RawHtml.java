package io.livetemplate.engine.template.shape;

import io.livetemplate.engine.template.mustache.Position;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Makes HTML of the model fit to stand in one place: repaired, so that it cannot leave its element,
 * and without anything that runs. What comes out has no element whose text is not escaped, so that
 * no parser can read it as anything else than what was checked. Thread-safe.
 */
public final class RawHtml {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.template");

  private final Position position;
  private final AtomicBoolean told = new AtomicBoolean();
  private @Nullable Surroundings around;

  /**
   * A place for raw HTML.
   *
   * @param position in the template, for messages
   */
  public RawHtml(Position position) {
    this.position = position;
  }

  /**
   * Sets where the place is. Called once, by the compiler, before any other thread sees the shape.
   *
   * @param parent the element that holds it and nothing else
   * @return whether what stands there can be held together at all
   */
  public boolean within(Element parent) {
    Surroundings found = Surroundings.of(parent);
    around = found;
    return found.holds("");
  }

  /**
   * Makes HTML safe.
   *
   * @param html a value of the model, normalised
   * @return HTML that is the same elements when it is parsed in its place, by itself, and again
   */
  public String safe(String html) {
    if (html.indexOf('<') < 0) {
      return html;
    }
    Surroundings here = around;
    if (here == null) {
      throw new IllegalStateException("the place at " + position + " has not been laid out yet");
    }
    List<Node> nodes = Parser.parseFragment(html, here.context(), "");
    RawWriter writer = new RawWriter();
    nodes.forEach(writer::write);
    String clean = writer.html();
    if (!writer.removed().isEmpty() && told.compareAndSet(false, true)) {
      LOG.log(
          Level.WARNING,
          "{0}: took out of raw HTML what must not stand there: {1}",
          position,
          String.join(", ", writer.removed()));
    }
    if (here.holds(clean)) {
      return clean;
    }
    if (told.compareAndSet(false, true)) {
      LOG.log(
          Level.WARNING,
          "{0}: raw HTML is shown as text because it cannot stand inside <{1}>",
          position,
          here.context().normalName());
    }
    StringBuilder text = new StringBuilder();
    Escape.text(html, text);
    return text.toString();
  }

  /** The elements around a place, from the body to its parent. */
  private record Surroundings(Element context, String open, String close) {
    static Surroundings of(Element parent) {
      StringBuilder open = new StringBuilder();
      StringBuilder close = new StringBuilder();
      for (Element at = parent; at != null && !at.normalName().equals("body"); at = at.parent()) {
        open.insert(0, "<" + at.tagName() + ">");
        close.append("</").append(at.tagName()).append('>');
      }
      return new Surroundings(new Element(parent.tag(), ""), open.toString(), close.toString());
    }

    /** Whether a parser finds in the place just what was written there, and all else unmoved. */
    boolean holds(String html) {
      String lineFeed = html.startsWith("\n") && RawWriter.dropsLineFeed(context) ? "\n" : "";
      String body = "<body>" + open + lineFeed + html + close + "</body>";
      return RawWriter.exactly(Jsoup.parse("<!doctype html>" + body).body()).equals(body);
    }
  }
}

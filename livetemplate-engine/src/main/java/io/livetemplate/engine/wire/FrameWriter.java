package io.livetemplate.engine.wire;

import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.strategy.JsonText;
import io.livetemplate.engine.strategy.LayoutJson;
import io.livetemplate.engine.strategy.Plan;
import io.livetemplate.engine.strategy.PlannedPatch;
import io.livetemplate.engine.template.shape.HtmlShape;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Writes what the server says. */
public final class FrameWriter {
  private FrameWriter() {}

  /**
   * A frame.
   *
   * @param n its number
   * @param e the last event settled
   * @param plan what to change
   * @return {@code [n, e, patches]} or {@code [n, e, patches, layouts]}
   */
  public static String frame(long n, long e, Plan plan) {
    JsonText json = new JsonText();
    json.startArray().number(n).number(e).startArray();
    for (PlannedPatch patch : plan.patches()) {
      json.json(patch.json());
    }
    json.endArray();
    if (!plan.layouts().isEmpty()) {
      json.startArray();
      plan.layouts().forEach(shape -> json.json(LayoutJson.of(shape)));
      json.endArray();
    }
    return json.endArray().toString();
  }

  /**
   * Says only that events were settled.
   *
   * @param n the number of the last frame
   * @param e the last event settled
   * @return {@code [n, e]}
   */
  public static String acknowledgement(long n, long e) {
    return new JsonText().startArray().number(n).number(e).endArray().toString();
  }

  /**
   * A message on top of the page, for development.
   *
   * @param text plain text; null takes it away
   * @return {@code ["notice", text]}
   */
  public static String notice(@Nullable String text) {
    return new JsonText().startArray().text("notice").text(text).endArray().toString();
  }

  /**
   * Says when to come back, because the server stops.
   *
   * @param wait from the moment this arrives
   * @return {@code ["later", milliseconds]}
   */
  public static String later(Duration wait) {
    return new JsonText().startArray().text("later").number(wait.toMillis()).endArray().toString();
  }

  /** {@return {@code ["beat"]}, to be answered with the same} */
  public static String beat() {
    return new JsonText().startArray().text("beat").endArray().toString();
  }

  /**
   * What a page tells its browser in its first HTML.
   *
   * @param root what the page shows
   * @return the script element {@code lt-shapes}
   */
  public static String shapes(RenderedNode root) {
    JsonText json = new JsonText();
    json.startArray().text(root.shape().id().text());
    for (HtmlShape shape : root.shapes().values()) {
      json.json(LayoutJson.of(shape));
    }
    // No "<" may stand in a script's text: it could end it (WHATWG HTML 4.12.1.3).
    String safe = json.endArray().toString().replace("<", "\\u003c");
    return "<script type=\"application/json\" id=\"lt-shapes\">" + safe + "</script>";
  }
}

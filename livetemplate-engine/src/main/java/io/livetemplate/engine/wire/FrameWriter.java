package io.livetemplate.engine.wire;

import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.strategy.JsonText;
import io.livetemplate.engine.strategy.LayoutJson;
import io.livetemplate.engine.strategy.Plan;
import io.livetemplate.engine.strategy.PlannedPatch;
import io.livetemplate.engine.template.shape.HtmlShape;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what the server says. */
public final class FrameWriter {
  /** Each frame whose number is a multiple of this says what the lists have to be after it. */
  private static final long CHECKED = 16;

  private FrameWriter() {}

  /**
   * A frame.
   *
   * @param n its number
   * @param e the last event settled
   * @param plan what to change
   * @param after what the page shows then
   * @return {@code [n, e, patches]}, with layouts behind it when there are any, and with checks in
   *     each 16th frame
   */
  public static String frame(long n, long e, Plan plan, RenderedNode after) {
    List<ListCheck> checks = n % CHECKED == 0 ? ListCheck.of(after, plan) : List.of();
    JsonText json = new JsonText();
    json.startArray().number(n).number(e).startArray();
    for (PlannedPatch patch : plan.patches()) {
      json.json(patch.json());
    }
    json.endArray();
    if (!plan.layouts().isEmpty() || !checks.isEmpty()) {
      json.startArray();
      plan.layouts().forEach(sent -> json.json(LayoutJson.of(sent.shape(), sent.statics())));
      json.endArray();
    }
    if (!checks.isEmpty()) {
      json.startArray();
      for (ListCheck check : checks) {
        json.startArray().number(check.region()).number(check.count()).number(check.keys());
        json.endArray();
      }
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
   * Gives the client a new token. A message of its own: beside what users type, compression could
   * give it away.
   *
   * @param token a secret
   * @return {@code ["token", text]}
   */
  public static String token(String token) {
    return new JsonText().startArray().text("token").text(token).endArray().toString();
  }

  /**
   * The bootstrap of a page, as it stands at the end of its first HTML.
   *
   * @param bootstrap a JSON object
   * @param root what the page shows
   * @return the script element {@code livetemplate}: the object with the layouts in it
   */
  public static String bootstrap(String bootstrap, RenderedNode root) {
    JsonText shapes = new JsonText();
    shapes.startArray();
    for (HtmlShape shape : root.shapes().values()) {
      shapes.json(LayoutJson.of(shape, false));
    }
    String json =
        bootstrap.substring(0, bootstrap.length() - 1) + ",\"shapes\":" + shapes.endArray() + "}";
    // No "<" may stand in a script's text: it could end it (WHATWG HTML 4.12.1.3).
    return "<script type=\"application/json\" id=\"livetemplate\">"
        + json.replace("<", "\\u003c")
        + "</script>";
  }
}

package io.livetemplate.engine.strategy;

import io.livetemplate.engine.template.shape.HtmlShape;

/**
 * A layout that rides along in a frame.
 *
 * @param shape whose
 * @param statics whether what items are built from is in it; else the browser finds that in the
 *     document once the frame is applied
 */
public record SentLayout(HtmlShape shape, boolean statics) {
  String json() {
    return LayoutJson.of(shape, statics);
  }
}

package io.livetemplate.engine.template.mustache;

/**
 * How a tag stands on its line.
 *
 * @param standalone whether the line leaves no trace
 * @param margin the white space before it, where it begins the line
 */
record Placement(boolean standalone, String margin) {

  static final Placement INLINE = new Placement(false, "");
}

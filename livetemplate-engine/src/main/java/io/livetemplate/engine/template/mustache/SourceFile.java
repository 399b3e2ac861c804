package io.livetemplate.engine.template.mustache;

/**
 * The text of a template.
 *
 * @param name how messages call it, for example {@code pages/order.html}
 * @param text its characters, unchanged; a byte order mark is the reader's to remove
 */
public record SourceFile(String name, String text) {}

package io.livetemplate.engine.template.shape;

/**
 * The HTML of one item with everything dynamic left out, from which a browser builds items.
 *
 * @param html parsed in the element that the region is in
 * @param check what a browser computes of an item that it emptied, to know that it is the same;
 *     from 0 to 2^32-1
 */
public record Statics(String html, long check) {}

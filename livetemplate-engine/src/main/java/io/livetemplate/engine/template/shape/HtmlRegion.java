package io.livetemplate.engine.template.shape;

import io.livetemplate.engine.template.mustache.Position;
import java.util.function.Supplier;

/**
 * A region inside a shape.
 *
 * @param source what it comes from
 * @param body the shape of one item; asked for late, because a recursive partial contains itself
 * @param position in the template, for messages
 */
public record HtmlRegion(RegionSource source, Supplier<HtmlShape> body, Position position) {}

/**
 * The compiled skeleton of a region and how a version of it becomes HTML.
 *
 * <p>Entry types: {@link io.livetemplate.engine.template.shape.HtmlShape}, which the compiler
 * builds, and {@link io.livetemplate.engine.template.shape.HtmlWriter}, which writes any {@link
 * io.livetemplate.api.strategy.Rendered} of it. A shape is a list of {@link
 * io.livetemplate.engine.template.shape.Part}s in document order; {@link
 * io.livetemplate.engine.template.shape.Slot}s say what is read from the model, {@link
 * io.livetemplate.engine.template.shape.HtmlPlace}s where it is written, {@link
 * io.livetemplate.engine.template.shape.HtmlRegion}s where other shapes stand inside. {@link
 * io.livetemplate.engine.template.shape.Layout} is what the browser is told of it, {@link
 * io.livetemplate.engine.template.shape.Composition} which values travel, {@link
 * io.livetemplate.engine.template.shape.Statics} what new items are built from.
 */
@NullMarked
package io.livetemplate.engine.template.shape;

import org.jspecify.annotations.NullMarked;

/**
 * Model and shape to Rendered: the values of one moment.
 *
 * <p>Entry type: {@link io.livetemplate.engine.render.html.HtmlRenderer}, which yields {@link
 * io.livetemplate.engine.render.html.RenderedNode} trees. Values are normalised as the HTML parser
 * would change them, so that a value patched into the DOM equals one that was parsed.
 */
@NullMarked
package io.livetemplate.engine.render.html;

import org.jspecify.annotations.NullMarked;

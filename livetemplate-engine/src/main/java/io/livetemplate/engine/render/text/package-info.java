/**
 * Plain Mustache: nodes and a scope to text, to the byte, without any regard to HTML but the
 * escaping of values.
 *
 * <p>Entry: {@link io.livetemplate.engine.render.text.TextRenderer}.
 */
@NullMarked
package io.livetemplate.engine.render.text;

import org.jspecify.annotations.NullMarked;

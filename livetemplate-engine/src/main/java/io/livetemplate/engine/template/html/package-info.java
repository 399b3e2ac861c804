/**
 * Mustache nodes to HTML shapes.
 *
 * <p>Entry type: {@link io.livetemplate.engine.template.html.HtmlCompiler}. The call chain: {@code
 * HtmlCompiler} makes the root's {@code ShapeDraft} and a {@code NodeWalker}, which goes through
 * the nodes in document order; literal text goes through the {@code MarkupScanner}, which knows by
 * the rules of the HTML tokenizer (WHATWG HTML 13.2.5) whether it is in a text, a tag, an attribute
 * value or something where no value may stand, and so decides what a tag of the template means
 * there; it keeps {@code ForeignContent} and {@code OpenFragments} beside the text that it reads.
 * Values inside a tag go through {@code ConditionalAttributes}; {@code AttributeCheck}, {@code
 * ElementCheck} and {@code FragmentCheck} judge a tag when it ends, {@code DataBlock} says what may
 * stand in JSON. {@code ShapeNames} gives all shapes their ids. The finished drafts are laid out
 * and proven by {@link io.livetemplate.engine.template.proof}.
 */
@NullMarked
package io.livetemplate.engine.template.html;

import org.jspecify.annotations.NullMarked;

/**
 * What the addressing of places and regions rests on: a matrix of templates, proven by parsing
 * their pages in many states, and tried in a real browser.
 *
 * <p>{@code matrix.json} holds the templates and the verdicts. {@code Matrix} reads it; {@code
 * TemplateParser} and {@code PageWriter} make the pages of a {@code State}; a {@code TreeBuilder}
 * parses them; {@code Proof} reads a {@code Shape} from one tree ({@code ShapeReader}) and holds
 * all other trees against it ({@code ShapeCheck}); {@code Layout} and {@code Patches} are what the
 * browser gets. {@code AddressingIT} lets it find every place and compares patched pages with fresh
 * ones; {@code TreeBuildersIT} compares tree builders with it. {@code NormalForm} says when two
 * DOMs are equal; {@code normal-form.js} says the same in the browser.
 */
@NullMarked
package io.livetemplate.e2e.addressing;

import org.jspecify.annotations.NullMarked;

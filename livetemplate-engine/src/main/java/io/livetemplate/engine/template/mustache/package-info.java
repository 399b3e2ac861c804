/**
 * Mustache: source text to a tree of nodes. Knows nothing of HTML and nothing of data.
 *
 * <p>Entry: {@link io.livetemplate.engine.template.mustache.MustacheTemplates}, which finds
 * partials in a {@link io.livetemplate.engine.template.mustache.PartialSource}. What comes out is
 * {@link io.livetemplate.engine.template.mustache.Node}. The way there:
 *
 * <ol>
 *   <li>{@code Lexer}: text to {@code Token}s, one line of text at most in each;
 *   <li>{@code Structure}: names checked, opening and closing tags paired;
 *   <li>{@code LineLayout}: which tags stand alone on their line;
 *   <li>these three make a {@code ParsedFile}, one for each file;
 *   <li>{@code NodeBuilder}: the nodes of one {@code PartialCall}, its indentation put in ({@code
 *       Margin}) and its blocks resolved ({@code Arguments}, {@code Block}).
 * </ol>
 *
 * Problems are collected for each file ({@code Problems}) and thrown together when nodes are asked
 * for. Source: the Mustache specification 1.4 with inheritance and dynamic names.
 */
@NullMarked
package io.livetemplate.engine.template.mustache;

import org.jspecify.annotations.NullMarked;

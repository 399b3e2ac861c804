/**
 * Finds out where the HTML parser puts the places and regions of a shape, and proves it.
 *
 * <p>Entry type: {@link io.livetemplate.engine.template.proof.LayoutFinder}. It writes a sample of
 * the page with a telling value in every slot and one item in every region, parses that with a
 * WHATWG tree builder and looks where the values went; then the {@code Prover} writes the page with
 * other numbers of items, parses again, and has the {@code TreeResolver} look each place up by its
 * path, as a browser will.
 */
@NullMarked
package io.livetemplate.engine.template.proof;

import org.jspecify.annotations.NullMarked;

/**
 * What the product's client may do in a page under the strictest Content-Security-Policy with
 * Trusted Types.
 *
 * <p>Entry point: {@link StrictCspIT}. It serves the page and {@code probe.js}, a module of named
 * checks that run as the page's own code, and compares each check's result and the violations that
 * it caused with the recorded ones.
 */
@NullMarked
package io.livetemplate.e2e.csp;

import org.jspecify.annotations.NullMarked;

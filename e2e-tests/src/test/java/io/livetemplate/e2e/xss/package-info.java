/**
 * Attacks by values, tried in a real browser without any Content-Security-Policy: what keeps them
 * from running is how the values are written.
 *
 * <p>Entry point: {@link XssIT}. The attacks and the places are those of the engine's own tests
 * ({@code livetemplate-engine/src/test/resources/io/livetemplate/engine/xss}).
 */
@NullMarked
package io.livetemplate.e2e.xss;

import org.jspecify.annotations.NullMarked;

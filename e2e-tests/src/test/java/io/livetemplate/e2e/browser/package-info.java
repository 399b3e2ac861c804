/**
 * The real browser of the end-to-end tests.
 *
 * <p>Entry: {@link io.livetemplate.e2e.browser.Browsers#open}, in a try-with-resources or in
 * {@code @BeforeAll}; {@code Executables} finds the program.
 */
@NullMarked
package io.livetemplate.e2e.browser;

import org.jspecify.annotations.NullMarked;

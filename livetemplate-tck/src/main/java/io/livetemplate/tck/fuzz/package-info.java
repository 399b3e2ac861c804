/**
 * Inputs that nobody thought of, for readers that must take anything: {@link
 * io.livetemplate.tck.fuzz.Fuzz} spoils good ones, which {@link io.livetemplate.tck.fuzz.Seeds}
 * finds beside a test, and hands them to a target.
 */
@NullMarked
package io.livetemplate.tck.fuzz;

import org.jspecify.annotations.NullMarked;

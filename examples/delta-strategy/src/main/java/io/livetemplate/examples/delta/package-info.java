/**
 * A strategy as a third party would write it: {@link io.livetemplate.examples.delta.DeltaStrategy}
 * on the server, {@code delta.js} in the browser, one {@code provides} line. {@code 1999999} that
 * becomes {@code 2000000} travels as {@code 1}.
 */
@NullMarked
package io.livetemplate.examples.delta;

import org.jspecify.annotations.NullMarked;

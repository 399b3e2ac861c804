/**
 * A sample project of somebody who meets the product for the first time: the messages when
 * something is missing or doubled, and the smallest application, on the class path and on the
 * module path.
 *
 * <p>{@link io.livetemplate.e2e.providers.SampleProject} compiles what lies in {@code
 * src/test/resources/samples} against the packaged jars and runs it in a process of its own.
 */
@NullMarked
package io.livetemplate.e2e.providers;

import org.jspecify.annotations.NullMarked;

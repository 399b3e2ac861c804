/**
 * How fast the engine is. {@link io.livetemplate.benchmarks.RenderDiffBenchmark} measures rendering
 * and diffing inside the engine; {@link io.livetemplate.benchmarks.wire} counts bytes and needs no
 * engine. Runs on the class path, because JMH generates classes beside these.
 */
@NullMarked
package io.livetemplate.benchmarks;

import org.jspecify.annotations.NullMarked;

/** Benchmarks and workloads. */
@NullMarked
package io.livetemplate.benchmarks;

import org.jspecify.annotations.NullMarked;

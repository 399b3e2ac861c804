/** The pages with steps of data that the benchmarks measure, read by {@link Workload}. */
@NullMarked
package io.livetemplate.e2e.workload;

import org.jspecify.annotations.NullMarked;

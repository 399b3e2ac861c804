/**
 * Load over real sockets, for {@code bin/bench}: {@link io.livetemplate.benchmarks.load.Bench}
 * starts a {@link io.livetemplate.benchmarks.load.LoadServer} in a process of its own for each
 * transport, drives it by one thread ({@link io.livetemplate.benchmarks.load.ClosedLoop}) and
 * writes what it measured by {@link io.livetemplate.benchmarks.load.Report}.
 */
@NullMarked
package io.livetemplate.benchmarks.load;

import org.jspecify.annotations.NullMarked;

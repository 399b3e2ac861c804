/**
 * What the envelope of a frame costs. Depends on nothing but the workload pages: the patches are
 * what a very good planner would find, built by hand for each kind of page.
 *
 * <p>Call chain: {@link io.livetemplate.benchmarks.wire.WireTable} reads the {@link
 * io.livetemplate.benchmarks.wire.Workload workloads}, asks {@link
 * io.livetemplate.benchmarks.wire.IdealPatches} for the patches of each step and has every {@link
 * io.livetemplate.benchmarks.wire.Envelope} write them.
 */
@NullMarked
package io.livetemplate.benchmarks.wire;

import org.jspecify.annotations.NullMarked;

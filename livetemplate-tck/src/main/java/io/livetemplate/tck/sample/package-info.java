/**
 * Something to bid on: {@link io.livetemplate.tck.sample.Samples} makes changes of a small page out
 * of {@link io.livetemplate.tck.sample.SampleShape} and {@link
 * io.livetemplate.tck.sample.SampleRendered}; {@link io.livetemplate.tck.sample.CheckedSink} takes
 * the bid and judges it.
 */
@NullMarked
package io.livetemplate.tck.sample;

import org.jspecify.annotations.NullMarked;

/**
 * Figures of a running application: {@link io.livetemplate.api.metrics.Metrics} is a snapshot of
 * all, {@link io.livetemplate.api.metrics.EngineListener} hears of each. What there is: {@link
 * io.livetemplate.api.metrics.Counter}, {@link io.livetemplate.api.metrics.Gauge}, {@link
 * io.livetemplate.api.metrics.Timing}.
 */
@NullMarked
package io.livetemplate.api.metrics;

import org.jspecify.annotations.NullMarked;

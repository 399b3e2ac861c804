/**
 * Counts and times.
 *
 * <p>{@link io.livetemplate.engine.metrics.Meters} belongs to an application and has a {@link
 * io.livetemplate.engine.metrics.RouteMeter} for each route, which pages call; times go into a
 * {@code Histogram}. Gauges are not kept here but counted by {@code page} when they are asked for.
 */
@NullMarked
package io.livetemplate.engine.metrics;

import org.jspecify.annotations.NullMarked;

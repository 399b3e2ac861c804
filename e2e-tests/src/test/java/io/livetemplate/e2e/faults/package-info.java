/**
 * Delivery over real sockets that fail in every way: a {@link
 * io.livetemplate.e2e.faults.FaultProxy} between a real server and a {@link
 * io.livetemplate.e2e.faults.StubbornClient}, which comes back until all is done.
 */
@NullMarked
package io.livetemplate.e2e.faults;

import org.jspecify.annotations.NullMarked;

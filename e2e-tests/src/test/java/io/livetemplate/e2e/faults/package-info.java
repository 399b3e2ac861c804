/**
 * Delivery over real sockets that fail in every way: a {@link
 * io.livetemplate.e2e.faults.FaultProxy} between real servers and the real client in {@link
 * io.livetemplate.e2e.faults.NodeTabs}, or a {@link io.livetemplate.e2e.faults.StubbornClient}
 * where much is to go over one line.
 */
@NullMarked
package io.livetemplate.e2e.faults;

import org.jspecify.annotations.NullMarked;

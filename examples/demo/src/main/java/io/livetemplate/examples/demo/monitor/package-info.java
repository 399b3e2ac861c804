/**
 * The live process monitor: {@link io.livetemplate.examples.demo.monitor.Monitor} reads the
 * processes of this machine once a second and gives every open page its new model.
 *
 * <p>The way of the data: {@code ProcessSource} (the machine) to {@code Sample} (one reading) to
 * {@code Board} (the model, two readings compared, filtered and sorted) to {@code monitor.html}.
 */
@NullMarked
package io.livetemplate.examples.demo.monitor;

import org.jspecify.annotations.NullMarked;

/**
 * The demo that {@code bin/demo} starts: {@link io.livetemplate.examples.demo.Demo} sets up an
 * index page, the counter of the README, and the process monitor of {@link
 * io.livetemplate.examples.demo.monitor}.
 */
@NullMarked
package io.livetemplate.examples.demo;

import org.jspecify.annotations.NullMarked;

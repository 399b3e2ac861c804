/**
 * The demo as {@code bin/demo} starts it, in front of somebody who clicks and types: {@link
 * io.livetemplate.e2e.demo.DemoIT}.
 */
@NullMarked
package io.livetemplate.e2e.demo;

import org.jspecify.annotations.NullMarked;

/** A process monitor of this machine, a counter and an index page. */
@NullMarked
package io.livetemplate.examples.demo;

import org.jspecify.annotations.NullMarked;

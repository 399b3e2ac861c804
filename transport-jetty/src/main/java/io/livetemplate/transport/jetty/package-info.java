/** HTTP and WebSocket on Jetty. */
@NullMarked
package io.livetemplate.transport.jetty;

import org.jspecify.annotations.NullMarked;

/** Holds the Undertow transport to the rules of transports. */
@NullMarked
package io.livetemplate.transport.undertow;

import org.jspecify.annotations.NullMarked;

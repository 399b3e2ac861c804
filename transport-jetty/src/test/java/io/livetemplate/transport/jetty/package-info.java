/**
 * Holds the Jetty transport to the rules of transports, and the rules to transports that were
 * {@linkplain io.livetemplate.transport.jetty.Spoiled spoiled} on purpose.
 */
@NullMarked
package io.livetemplate.transport.jetty;

import org.jspecify.annotations.NullMarked;

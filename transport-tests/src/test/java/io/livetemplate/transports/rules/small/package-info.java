/**
 * A transport on plain sockets, just right enough for the rules that need a server spoiled from
 * within: {@link io.livetemplate.transports.rules.small.SmallTransport}, and the ways to spoil it,
 * {@link io.livetemplate.transports.rules.small.Fault}.
 */
@NullMarked
package io.livetemplate.transports.rules.small;

import org.jspecify.annotations.NullMarked;

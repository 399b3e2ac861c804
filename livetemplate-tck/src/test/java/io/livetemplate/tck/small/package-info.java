/**
 * A transport on plain sockets, just right enough for the rules that need a server spoiled from
 * within: {@link io.livetemplate.tck.small.SmallTransport}, and the ways to spoil it, {@link
 * io.livetemplate.tck.small.Fault}.
 */
@NullMarked
package io.livetemplate.tck.small;

import org.jspecify.annotations.NullMarked;

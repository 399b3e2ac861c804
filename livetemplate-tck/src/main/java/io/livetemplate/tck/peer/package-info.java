/**
 * Both ends that a transport stands between.
 *
 * <p>The browser's end on plain sockets, so that it can do what no well-behaved client does: {@link
 * io.livetemplate.tck.peer.HttpPeer} and {@link io.livetemplate.tck.peer.WebSocketPeer}. The
 * engine's end: {@link io.livetemplate.tck.peer.ScriptedEndpoint}, whose channels are written down
 * by {@link io.livetemplate.tck.peer.Recorder}, which also watches that calls keep their order.
 */
@NullMarked
package io.livetemplate.tck.peer;

import org.jspecify.annotations.NullMarked;

/**
 * What JavaScript in a browser can see of a connection that fails: the facts behind the protocol's
 * close codes.
 *
 * <p>Entry points are the test classes. A {@code *IT} starts a {@link ScriptedServer} (bytes on a
 * socket, so that it can also misbehave) or an embedded Jetty, asks a {@link WebSocketProbe} to
 * connect from a page, and compares the {@link Outcome} with the recorded one. Call chain: test,
 * {@code WebSocketProbe}, page, {@code ScriptedServer}, {@link Script}, {@link Wire}.
 */
@NullMarked
package io.livetemplate.e2e.closecodes;

import org.jspecify.annotations.NullMarked;

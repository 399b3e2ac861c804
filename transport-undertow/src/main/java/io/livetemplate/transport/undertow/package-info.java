/**
 * HTTP and WebSocket on Undertow.
 *
 * <p>{@link io.livetemplate.transport.undertow.UndertowTransport} is the provider. Its listener
 * opens a port with I/O threads of its own and hangs a bridge behind it; the package {@code bridge}
 * does the HTTP and {@code socket} the WebSockets, for a mounted endpoint too. To put the engine
 * into handlers of Undertow that exist already, see the package {@code mount}.
 *
 * <p>On the module path, this jar, {@code undertow-core} and {@code xnio-api} are modules; all
 * other jars that Undertow brings belong on the class path beside it, because some of them are
 * modules that cannot read those which are none.
 */
@NullMarked
package io.livetemplate.transport.undertow;

import org.jspecify.annotations.NullMarked;

/**
 * Long polling: what is left when WebSocket does not get through.
 *
 * <p>Entry type: {@link io.livetemplate.transport.polling.PollingTransport}. Its carrier (package
 * {@code carrier}) speaks with browsers through requests that any listener serves; its listener
 * (package {@code jdk}) serves them, and everything else, where no other listener is on the path.
 */
@NullMarked
package io.livetemplate.transport.polling;

import org.jspecify.annotations.NullMarked;

/** Holds the listener to the rules of listeners, and to patience with slow senders. */
@NullMarked
package io.livetemplate.transport.polling.jdk;

import org.jspecify.annotations.NullMarked;

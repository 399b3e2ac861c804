/**
 * Holds polling to the rules of carriers, and the rules to carriers that were {@linkplain
 * io.livetemplate.transport.polling.carrier.Spoiled spoiled} on purpose.
 */
@NullMarked
package io.livetemplate.transport.polling.carrier;

import org.jspecify.annotations.NullMarked;

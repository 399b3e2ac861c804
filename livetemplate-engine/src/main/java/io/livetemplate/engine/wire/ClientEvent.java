package io.livetemplate.engine.wire;

import io.livetemplate.api.Event;

/**
 * An event as it came over the wire.
 *
 * @param number counted by the client within the epoch, from 1
 * @param event what the application sees of it
 */
public record ClientEvent(long number, Event event) {}

package io.livetemplate.api;

import io.livetemplate.api.transport.Compression;
import java.time.Instant;

/**
 * The connection that a page has at a moment. Who is at its other end says {@link Page#request}.
 *
 * @param kind {@code websocket}, the kind of a carrier such as {@code polling}, or {@code event}
 *     for the time of one request that brings events
 * @param compression what happens to a message on its way
 * @param since when the page came to have it
 */
public record PageChannel(String kind, Compression compression, Instant since) {}

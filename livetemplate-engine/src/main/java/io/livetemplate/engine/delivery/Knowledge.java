package io.livetemplate.engine.delivery;

import io.livetemplate.api.strategy.ShapeId;
import io.livetemplate.api.transport.Compression;
import java.util.Set;

/**
 * What a client knows and can do, for the encoder.
 *
 * @param shapes whose layouts it has
 * @param strategies numbers of the strategies whose appliers it has loaded
 * @param compression what the channel does to a frame
 */
public record Knowledge(Set<ShapeId> shapes, Set<Integer> strategies, Compression compression) {}

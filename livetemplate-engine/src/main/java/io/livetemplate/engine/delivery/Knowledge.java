package io.livetemplate.engine.delivery;

import io.livetemplate.api.transport.Compression;
import java.util.Set;

/**
 * What a client knows and can do, for the encoder.
 *
 * @param known what it knows of shapes
 * @param strategies numbers of the strategies whose appliers it has loaded
 * @param compression what the channel does to a frame
 */
public record Knowledge(Known known, Set<Integer> strategies, Compression compression) {}

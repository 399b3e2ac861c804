package io.livetemplate.api.transport;

/**
 * What is known of a connection.
 *
 * @param kind {@code websocket}, or the {@link Carrier#kind()}
 * @param remoteAddress textual IP address of the peer
 * @param compression what happens to a message on its way
 */
public record ChannelInfo(String kind, String remoteAddress, Compression compression) {}

package io.livetemplate.transports.rules.small;

import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Carrier;
import io.livetemplate.api.transport.Listener;
import io.livetemplate.api.transport.Transport;
import java.util.Optional;

/** A thread for each connection, and no more of HTTP and WebSocket than some rules ask for. */
public final class SmallTransport implements Transport {
  private final Fault fault;

  /** Makes one that is wrong in one way. */
  public SmallTransport(Fault fault) {
    this.fault = fault;
  }

  @Override
  public String id() {
    return "small";
  }

  @Override
  public Optional<Listener> listener(Settings settings) {
    return Optional.of((address, endpoint) -> new SmallServer(address, endpoint, fault));
  }

  @Override
  public Optional<Carrier> carrier(Settings settings) {
    return Optional.empty();
  }
}

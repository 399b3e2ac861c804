package io.livetemplate.api;

import io.livetemplate.api.auth.Authenticator;
import io.livetemplate.api.broker.Broker;
import io.livetemplate.api.filter.Filter;
import io.livetemplate.api.metrics.EngineListener;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.api.transport.Transport;
import java.lang.invoke.MethodHandles;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Everything an application is made of: what {@link LiveTemplate.Builder} collected.
 *
 * @param name the application's name
 * @param lookup the one anchor for model access, resources and providers
 * @param settings options in force
 * @param transports all there are; which one listens is decided at start
 * @param authenticator the one there is, or none
 * @param broker the one there is, or none
 * @param listeners all there are
 * @param strategies all there are, sorted by id
 * @param filters of the application, by the name that templates call them by
 * @param clock tells the time
 * @param random makes ids; cryptographically strong outside of tests
 */
public record Wiring(
    String name,
    MethodHandles.Lookup lookup,
    Settings settings,
    List<Transport> transports,
    Optional<Authenticator> authenticator,
    Optional<Broker> broker,
    List<EngineListener> listeners,
    List<FragmentStrategy> strategies,
    Map<String, Filter> filters,
    InstantSource clock,
    RandomGenerator random) {
  /** Takes unchangeable copies. */
  public Wiring {
    transports = List.copyOf(transports);
    listeners = List.copyOf(listeners);
    strategies = List.copyOf(strategies);
    filters = Map.copyOf(filters);
  }
}

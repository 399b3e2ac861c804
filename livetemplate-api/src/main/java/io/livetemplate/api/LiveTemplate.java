package io.livetemplate.api;

import io.livetemplate.api.auth.Authenticator;
import io.livetemplate.api.broker.Broker;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.filter.Filter;
import io.livetemplate.api.metrics.EngineListener;
import io.livetemplate.api.settings.Setting;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.api.transport.Transport;
import java.lang.invoke.MethodHandles;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Where an application begins. */
public final class LiveTemplate {
  private LiveTemplate() {}

  /**
   * Begins an application.
   *
   * @param lookup {@code MethodHandles.lookup()} of the calling class: reaches the models, finds
   *     the templates beside that class, and the providers through that class's module layer or
   *     loader
   * @return a builder
   */
  public static Builder builder(MethodHandles.Lookup lookup) {
    return new Builder(lookup);
  }

  /** Collects what an application is made of. Used by one thread, once. */
  public static final class Builder {
    private final MethodHandles.Lookup lookup;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final List<Transport> transports = new ArrayList<>();
    private final List<Authenticator> authenticators = new ArrayList<>();
    private final List<Broker> brokers = new ArrayList<>();
    private final List<EngineListener> listeners = new ArrayList<>();
    private final List<FragmentStrategy> strategies = new ArrayList<>();
    private final Map<String, Filter> filters = new LinkedHashMap<>();
    private String name = "livetemplate";
    private boolean discovery = true;
    private InstantSource clock = InstantSource.system();
    private RandomGenerator random = new SecureRandom();

    private Builder(MethodHandles.Lookup lookup) {
      this.lookup = lookup;
    }

    /**
     * Names the application; {@code livetemplate} unless set.
     *
     * @param name lower-case letters, digits, {@code -}
     * @return this
     */
    public Builder name(String name) {
      if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
        throw new ConfigurationException(
            "application name '"
                + name
                + "' stands in tokens and logs; use lower-case letters, digits and '-'");
      }
      this.name = name;
      return this;
    }

    /**
     * Sets an option.
     *
     * @param setting which
     * @param value as it would be written in a property
     * @return this
     * @throws ConfigurationException when the value does not fit, or another one was set before
     */
    public Builder set(Setting<?> setting, String value) {
      setting.parse(value);
      return set(setting.key(), value);
    }

    /**
     * Sets an option by its key; it is read, and judged, by whoever declares it.
     *
     * @param key kebab-case
     * @param value as it would be written in a property
     * @return this
     * @throws ConfigurationException when another value was set before
     */
    public Builder set(String key, String value) {
      String earlier = settings.putIfAbsent(key, value);
      if (earlier != null && !earlier.equals(value)) {
        throw new ConfigurationException(
            "setting " + key + "=" + value + " was set to " + earlier + " before; set it once");
      }
      return this;
    }

    /**
     * Adds a transport by hand. Those found on the path are ignored then.
     *
     * @param transport the provider
     * @return this
     */
    public Builder transport(Transport transport) {
      transports.add(transport);
      return this;
    }

    /**
     * Takes this authenticator. Those found on the path are ignored then.
     *
     * @param authenticator the provider
     * @return this
     */
    public Builder authenticator(Authenticator authenticator) {
      authenticators.add(authenticator);
      return this;
    }

    /**
     * Takes this broker. Those found on the path are ignored then.
     *
     * @param broker the provider
     * @return this
     */
    public Builder broker(Broker broker) {
      brokers.add(broker);
      return this;
    }

    /**
     * Adds a listener by hand, beside those found on the path.
     *
     * @param listener hears of everything that is counted or timed
     * @return this
     */
    public Builder listener(EngineListener listener) {
      listeners.add(listener);
      return this;
    }

    /**
     * Adds a strategy by hand, beside those found on the path.
     *
     * @param strategy the provider
     * @return this
     */
    public Builder strategy(FragmentStrategy strategy) {
      strategies.add(strategy);
      return this;
    }

    /**
     * Adds a filter that templates can send values through: {@code {{rating | stars}}}.
     *
     * @param name as templates call it; letters and digits, a letter first
     * @param filter thread-safe and pure
     * @return this
     * @throws ConfigurationException when the name does not fit or was given before; names of the
     *     built-in filters are refused by {@link #build}
     */
    public Builder filter(String name, Filter filter) {
      if (!name.matches("[A-Za-z][A-Za-z0-9]*")) {
        throw new ConfigurationException(
            "the filter '" + name + "' cannot be written in a template; use letters and digits");
      }
      if (filters.putIfAbsent(name, filter) != null) {
        throw new ConfigurationException(
            "the filter '" + name + "' was given before; give each its own name");
      }
      return this;
    }

    /**
     * Switches off the search for transports, authenticators, brokers, listeners and strategies;
     * the engine is found all the same.
     *
     * @return this
     */
    public Builder withoutDiscovery() {
      discovery = false;
      return this;
    }

    /**
     * Tells the time by another clock, for tests.
     *
     * @param clock thread-safe
     * @return this
     */
    public Builder clock(InstantSource clock) {
      this.clock = clock;
      return this;
    }

    /**
     * Makes ids from another source, for tests.
     *
     * @param random thread-safe; anything but a cryptographically strong one makes pages guessable
     * @return this
     */
    public Builder random(RandomGenerator random) {
      this.random = random;
      return this;
    }

    /**
     * Finds the providers and makes the application. Starts nothing.
     *
     * @return the application
     * @throws ConfigurationException when the engine is missing, or there are two authenticators,
     *     two brokers or two strategies of one id
     */
    public Application build() {
      Settings inForce = Settings.withSystemProperties(settings);
      Discovery found = new Discovery(lookup, inForce, discovery);
      return found
          .engine()
          .create(
              new Wiring(
                  name,
                  lookup,
                  inForce,
                  found.transports(transports),
                  found.authenticator(authenticators),
                  found.broker(brokers),
                  found.listeners(listeners),
                  found.strategies(strategies),
                  filters,
                  clock,
                  random));
    }
  }
}

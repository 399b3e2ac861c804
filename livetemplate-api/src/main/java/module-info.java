/**
 * The contract between an application, the LiveTemplate engine and everything that plugs into it;
 * depends on nothing at run time.
 *
 * @uses io.livetemplate.api.EngineProvider exactly one: the engine
 * @uses io.livetemplate.api.transport.Transport any number, of which exactly one gives the listener
 *     that is started
 * @uses io.livetemplate.api.auth.Authenticator at most one; the engine signs page tokens itself
 *     when there is none
 * @uses io.livetemplate.api.broker.Broker at most one; topics stay within the process when there is
 *     none
 * @uses io.livetemplate.api.metrics.EngineListener any number
 * @uses io.livetemplate.api.strategy.FragmentStrategy any number; they bid against each other
 */
module io.livetemplate.api {
  requires static transitive org.jspecify;

  exports io.livetemplate.api;
  exports io.livetemplate.api.auth;
  exports io.livetemplate.api.broker;
  exports io.livetemplate.api.error;
  exports io.livetemplate.api.filter;
  exports io.livetemplate.api.http;
  exports io.livetemplate.api.metrics;
  exports io.livetemplate.api.settings;
  exports io.livetemplate.api.strategy;
  exports io.livetemplate.api.transport;

  uses io.livetemplate.api.EngineProvider;
  uses io.livetemplate.api.auth.Authenticator;
  uses io.livetemplate.api.broker.Broker;
  uses io.livetemplate.api.metrics.EngineListener;
  uses io.livetemplate.api.strategy.FragmentStrategy;
  uses io.livetemplate.api.transport.Transport;
}

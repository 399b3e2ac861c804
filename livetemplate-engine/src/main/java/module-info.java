/**
 * The engine: everything between a template and the frames that a browser gets.
 *
 * @provides io.livetemplate.api.EngineProvider the engine itself
 * @provides io.livetemplate.api.strategy.FragmentStrategy the built-in strategies
 */
module io.livetemplate.engine {
  requires io.livetemplate.api;
  requires io.livetemplate.client;
  requires org.jsoup;
  requires tools.jackson.core;
  requires static org.jspecify;

  provides io.livetemplate.api.EngineProvider with
      io.livetemplate.engine.Engine;
  provides io.livetemplate.api.strategy.FragmentStrategy with
      io.livetemplate.engine.strategy.GranularStrategy,
      io.livetemplate.engine.strategy.MarkerStrategy,
      io.livetemplate.engine.strategy.ReplacementStrategy,
      io.livetemplate.engine.strategy.StaticDynamicStrategy;
}

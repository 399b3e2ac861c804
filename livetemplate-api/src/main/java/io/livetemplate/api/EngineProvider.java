package io.livetemplate.api;

/**
 * The engine. Exactly one is on the path: the artifact {@code livetemplate-engine}. Public
 * constructor without parameters.
 */
public interface EngineProvider {
  /**
   * Makes an application; starts nothing.
   *
   * @param wiring what was found or given
   * @return the application
   */
  Application create(Wiring wiring);
}

package io.livetemplate.cli;

import io.livetemplate.api.Application;
import java.util.Map;

/** Makes the application that a command works with; starts nothing. */
@FunctionalInterface
interface ApplicationFactory {
  /**
   * Makes it.
   *
   * @param settings options that differ from their defaults, by key
   */
  Application create(Map<String, String> settings);
}

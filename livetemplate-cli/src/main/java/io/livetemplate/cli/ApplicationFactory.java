package io.livetemplate.cli;

import io.livetemplate.api.Application;
import java.util.Optional;

/** Makes the application that a command works with; starts nothing. */
@FunctionalInterface
interface ApplicationFactory {
  /**
   * Makes it.
   *
   * @param transport the name of the transport to listen with, where there are several
   */
  Application create(Optional<String> transport);
}

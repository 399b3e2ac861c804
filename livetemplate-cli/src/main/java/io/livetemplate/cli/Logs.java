package io.livetemplate.cli;

import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Keeps the log of the engine and the transport from drowning the messages of a command. */
final class Logs {
  private static final String[] CONFIGURED = {
    "java.util.logging.config.file", "java.util.logging.config.class"
  };

  private Logs() {}

  /** To be called before the first logger is made. What the user set already stays. */
  static void onlyWarnings() {
    setUnlessSet("slf4j.internal.verbosity", "ERROR");
    setUnlessSet("java.util.logging.SimpleFormatter.format", "%4$s: %5$s%6$s%n");
    for (String property : CONFIGURED) {
      if (System.getProperty(property) != null) {
        return;
      }
    }
    Logger root = LogManager.getLogManager().getLogger("");
    root.setLevel(Level.WARNING);
  }

  private static void setUnlessSet(String key, String value) {
    if (System.getProperty(key) == null) {
      System.setProperty(key, value);
    }
  }
}

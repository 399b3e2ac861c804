package io.livetemplate.cli;

/** Keeps the log of the engine and the transport from drowning the messages of a command. */
final class Logs {
  private Logs() {}

  /** To be called before the first logger is made. What the user set already stays. */
  static void onlyWarnings() {
    setUnlessSet("jdk.system.logger.level", "WARNING");
  }

  private static void setUnlessSet(String key, String value) {
    if (System.getProperty(key) == null) {
      System.setProperty(key, value);
    }
  }
}

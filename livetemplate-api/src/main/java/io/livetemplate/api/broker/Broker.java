package io.livetemplate.api.broker;

/**
 * Carries what is published on topics to every node of a cluster.
 *
 * <p>Found by {@link java.util.ServiceLoader}, at most one; two are an error that names both and
 * the property {@code livetemplate.broker} which chooses. Without one, topics stay within the
 * process. Public constructor without parameters. Thread-safe.
 */
public interface Broker {
  /** {@return a stable lower-case name, such as {@code redis}} */
  String id();

  /**
   * Connects an application. Called once for each, when it first uses a topic; may block.
   *
   * @param application its name: equal on all nodes that belong together
   * @param inbox is given everything that any of these nodes publishes, this one included, each
   *     message once, those of one topic in the same order on every node
   * @return the connection
   * @throws io.livetemplate.api.error.LiveTemplateException when there is none to be had
   */
  Link join(String application, Inbox inbox);

  /** The application's half. Thread-safe. */
  @FunctionalInterface
  interface Inbox {
    /**
     * Takes a message to the pages that subscribed to its topic. Waits while too many wait already:
     * that is the back-pressure.
     *
     * @param topic its name
     * @param message immutable
     */
    void received(String topic, Object message);
  }

  /** The broker's half. Thread-safe. */
  interface Link extends AutoCloseable {
    /**
     * Publishes.
     *
     * @param topic its name
     * @param message immutable; a broker that leaves the process says what types it carries
     */
    void publish(String topic, Object message);

    /** Ends the connection; the inbox is given nothing more. A second call does nothing. */
    @Override
    void close();
  }
}

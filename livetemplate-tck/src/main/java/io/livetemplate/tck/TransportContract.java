package io.livetemplate.tck;

import org.junit.jupiter.api.Timeout;

/**
 * What every {@link io.livetemplate.api.transport.Transport} with a listener must do. A provider's
 * test extends this and says how to make the provider:
 *
 * <pre>{@code
 * final class MyTransportTest extends TransportContract {
 *   @Override
 *   protected Transport transport() {
 *     return new MyTransport();
 *   }
 * }
 * }</pre>
 *
 * <p>Every rule starts a listener on a free port of the loopback address and talks to it over plain
 * sockets.
 */
@Timeout(120)
public abstract class TransportContract extends StopRules {
  /** For subclasses. */
  protected TransportContract() {}
}

package io.livetemplate.tck;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

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
 * sockets. Most rules wait more than they work, so they run at the same time where JUnit is allowed
 * to ({@code junit.jupiter.execution.parallel.enabled}).
 */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
public abstract class TransportContract extends ThreadRules {
  /** For subclasses. */
  protected TransportContract() {}
}

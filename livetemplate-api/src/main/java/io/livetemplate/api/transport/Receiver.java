package io.livetemplate.api.transport;

import java.util.concurrent.Executor;

/**
 * One live connection of one page: the engine's half.
 *
 * <p>Calls come one after the other, never two at once, in this order: {@link #opened}, then {@link
 * #ready} and {@link #received} in any mixture, then {@link #closed} once. When the upgrade fails
 * after it was accepted, {@link #closed} comes alone. Each call happens before the next (in the
 * sense of the Java memory model); the thread may differ.
 */
public interface Receiver {
  /**
   * Gives a receiver the order of calls that it may rely on, whatever a transport's threads do: the
   * result may be called from any thread and at any time. Its {@link #received} returns when the
   * target's returned; its other methods return at once, or as soon as the executor does, and call
   * the target on a virtual thread. After {@link #closed} nothing reaches the target any more. What
   * the target throws is logged.
   *
   * @param target whose methods are called one after the other
   * @param virtualThreads runs each task on a virtual thread, a new one or, of a caller who holds
   *     no lock and can wait, his own; never refuses one
   * @return a receiver for one connection
   */
  static Receiver serial(Receiver target, Executor virtualThreads) {
    return new SerialReceiver(target, virtualThreads);
  }

  /**
   * The connection stands.
   *
   * @param channel to answer on; not yet {@linkplain #ready() ready}
   */
  void opened(Channel channel);

  /**
   * One more message may be sent: after {@link #opened}, and again each time the last message left
   * the transport.
   */
  void ready();

  /**
   * A whole message arrived. While this blocks the transport reads no further from this connection:
   * that is the back-pressure. It also holds back {@link #ready}, so block for a moment, not for
   * ever. What arrives after {@link Channel#close} is dropped.
   *
   * @param frame JSON text, not longer than {@code message-bytes}
   */
  void received(String frame);

  /**
   * The connection is gone, whoever ended it, or of no more use: a server below that cannot cut
   * connections may still hold it when a peer does not answer {@link Channel#close}.
   *
   * @param code the peer's close code (RFC 6455 section 7.4): 1005 for a close without code, 1006
   *     when the connection was lost without any
   */
  void closed(int code);
}

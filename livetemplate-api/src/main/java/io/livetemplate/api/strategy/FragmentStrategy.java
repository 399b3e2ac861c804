package io.livetemplate.api.strategy;

import java.util.Optional;

/**
 * One way to encode changes of a page.
 *
 * <p>Found by {@link java.util.ServiceLoader} (public class, public constructor without parameters,
 * no static {@code provider()} method), any number; two of the same {@link #id()} are an error. The
 * built-in ones come the same way.
 *
 * <p>Being on the path is enough: the strategy bids on every change, and its patch is used where it
 * is the shortest. Only strategies whose client module a browser has loaded bid for that browser.
 */
public interface FragmentStrategy {
  /** {@return a stable lower-case name, such as {@code marker}} */
  String id();

  /** {@return the version of the payload; the browser's applier must have the same} */
  int version();

  /**
   * The browser's half: an ES module whose default export is an applier ({@code docs/protocol.md}).
   *
   * @return empty only when the client brings an applier of this id and version itself
   */
  Optional<ClientModule> client();

  /**
   * Bids on a change by writing the payload of a patch.
   *
   * <p>Pure, deterministic and thread-safe: the same change and client give the same payload, and
   * nothing is kept. The engine writes what stands around the payload: the strategy's number and
   * the region's address.
   *
   * @param change what to encode
   * @param client what the browser knows
   * @param out takes the payload; what was written is dropped when this returns false
   * @return false for no bid
   */
  boolean bid(Change change, ClientView client, PatchSink out);
}

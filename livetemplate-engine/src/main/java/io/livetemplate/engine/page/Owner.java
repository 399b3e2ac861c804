package io.livetemplate.engine.page;

import io.livetemplate.api.Request;
import java.security.Principal;
import java.util.Optional;

/**
 * Whose share of pages and channels something counts towards.
 *
 * @param subject who is logged in
 * @param neighbours the remote address, or the network that it may be chosen from
 */
record Owner(Optional<String> subject, String neighbours) {
  /** Who asked for a page. */
  static Owner of(Request request) {
    return new Owner(
        request.principal().map(Principal::getName), Neighbours.of(request.remoteAddress()));
  }

  /** The same user at another address. */
  Owner at(String address) {
    return new Owner(subject, Neighbours.of(address));
  }
}

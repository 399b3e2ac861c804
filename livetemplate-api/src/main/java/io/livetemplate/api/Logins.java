package io.livetemplate.api;

import java.util.Optional;

/** Finds the login that a request for a page comes under; see {@link Application#logins}. */
@FunctionalInterface
public interface Logins {
  /**
   * Finds a login, such as by a session cookie. Called on the request's virtual thread, for every
   * page that is asked for, before its model is made; it may block. When it throws, the answer is
   * 500 and no page is made.
   *
   * @param request what the browser asks for
   * @return the login; empty for a page that anybody may have, which no login ends
   */
  Optional<Login> of(Request request);
}

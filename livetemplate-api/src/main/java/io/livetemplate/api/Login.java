package io.livetemplate.api;

import java.security.Principal;

/**
 * Somebody's login as the application's own session knows it. One rule ties pages to it: <b>a page
 * never outlives the login that it was opened under</b>. What the user does in a page touches the
 * login; heartbeats, updates by the server and an open tab do not. Once it is over, no handler runs
 * any more, and within about a second its pages are closed with {@link
 * io.livetemplate.api.transport.CloseCode#SIGNED_OUT}; their browsers fetch the URL again, and the
 * application answers as it answers everybody who is not logged in, such as by a redirect to its
 * login form.
 *
 * <p>Called by many threads at once; answers from memory, because it is asked for every page about
 * once a second.
 */
public interface Login {
  /** {@return who it is; what {@link Request#principal()} of the page says} */
  Principal principal();

  /** {@return whether it still holds; once false, it is not asked again. Throwing means false} */
  boolean isOpen();

  /** The user did something in a page, before the handler of it runs: a sign of life. */
  void touch();
}

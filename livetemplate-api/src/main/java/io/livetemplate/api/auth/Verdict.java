package io.livetemplate.api.auth;

import java.time.Instant;

/** What an {@link Authenticator} says of a token. */
public sealed interface Verdict {
  /**
   * Good.
   *
   * @param grant what it grants
   * @param renewAfter from when on the engine should issue a new one
   */
  record Valid(Grant grant, Instant renewAfter) implements Verdict {}

  /**
   * Signed by us, but past its time: the page is fetched again, the user is not shown an error.
   *
   * @param grant what it granted
   */
  record Expired(Grant grant) implements Verdict {}

  /**
   * Worth nothing.
   *
   * @param reason for the log and the metrics; the peer sees a plain 401 or 4404
   */
  record Refused(Refusal reason) implements Verdict {}
}

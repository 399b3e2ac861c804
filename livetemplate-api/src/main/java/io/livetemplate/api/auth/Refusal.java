package io.livetemplate.api.auth;

/** Why a token is worth nothing. */
public enum Refusal {
  /** Not a token of this format at all. */
  MALFORMED,
  /** The signature does not fit. */
  FORGED,
  /**
   * Well-formed, but signed with a key that is not known here: another node, or a restart. Treated
   * as gone.
   */
  UNKNOWN_KEY,
  /** Ours, but for another application. */
  FOREIGN,
  /** Not good yet. */
  NOT_YET,
  /** Taken back. */
  REVOKED
}

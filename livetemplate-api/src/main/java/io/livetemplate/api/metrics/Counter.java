package io.livetemplate.api.metrics;

/** What is counted, each by labels that are constants or names the application chose. */
public enum Counter {
  /**
   * Pages by what became of them: {@code opened}, {@code refused}, {@code evicted}, {@code ended}.
   */
  PAGES,
  /** Attaches: {@code first}, {@code resume}, {@code take-over}, {@code gone}. */
  ATTACHES,
  /** Frames sent, by the kind of transport. */
  FRAMES,
  /** Bytes of patches in UTF-8, by the id of the strategy. */
  PATCH_BYTES,
  /** Changes of a model that were sent together with a later one: {@code merged}. */
  UPDATES_MERGED,
  /** Regions that a browser asked for anew: {@code asked}. */
  REPAIRS,
  /** Events of browsers: {@code applied}, {@code failed}, {@code unknown}. */
  EVENTS,
  /** Changes by the application and by topics: {@code applied}, {@code failed}. */
  UPDATES,
  /** Handlers and renders beyond the limit {@code handling}: {@code interrupted}. */
  OVERTIME,
  /**
   * Page tokens that were shown in vain: {@code malformed}, {@code forged}, {@code foreign}, {@code
   * not-yet}, {@code revoked}, {@code unknown-key}, {@code expired}; and good ones that somebody
   * may have copied: {@code superseded}, when a later one was in use, and {@code other-instance},
   * when it was not the page's own tab that showed it.
   */
  TOKENS
}

package io.livetemplate.engine.render.model;

/** What a section makes of a value. */
public enum Kind {
  /** Null, absent, false or an empty {@code Optional}: not shown. */
  FALSE,
  /** A text, number, true, or the like: shown once. The empty text and 0 are values too. */
  SCALAR,
  /** An {@code Iterable} or array: shown once for each item, so not at all when it is empty. */
  LIST,
  /** Anything that has members, an empty map too: shown once, its members in reach. */
  OBJECT
}

package io.livetemplate.engine.render.model;

/** What for a value is read. */
enum Use {
  /** All of it may count: it is printed, compared or handed to a filter. */
  WHOLE,
  /** A section is shown for it: what is read inside counts by itself. */
  SECTION
}

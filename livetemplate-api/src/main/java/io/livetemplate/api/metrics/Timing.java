package io.livetemplate.api.metrics;

/** What takes time. */
public enum Timing {
  /** A handler, an update or a message of a topic. */
  HANDLE,
  /** A model becomes a rendered tree. */
  RENDER,
  /** Two trees are compared. */
  DIFF,
  /** Strategies bid, the shortest way is chosen. */
  PLAN,
  /** The chosen patches become a frame. */
  ENCODE,
  /** From the moment a frame was handed to the transport until the browser said it has it. */
  ACKNOWLEDGEMENT
}

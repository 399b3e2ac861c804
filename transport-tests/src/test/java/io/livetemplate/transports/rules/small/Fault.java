package io.livetemplate.transports.rules.small;

/** What is wrong with a {@link SmallTransport}. */
public enum Fault {
  /** Nothing. */
  NONE,
  /** Answers HEAD with the body of GET. */
  BODY_FOR_HEAD,
  /** Sends the body that the endpoint gave, also with 204 and 304. */
  BODY_WITHOUT_CONTENT,
  /** Takes what has arrived of a body for the whole. */
  PART_OF_A_BODY,
  /** Goes on where the endpoint stopped reading. */
  BODY_AS_REQUEST,
  /** Reads what is not UTF-8 as if it were. */
  ANY_TEXT,
  /** Passes over a character that is cut off by the end of the message. */
  CUT_TEXT,
  /** Takes a binary message for a text. */
  BINARY_AS_TEXT,
  /** Leaves a thread behind when it stops. */
  LASTING_THREAD
}

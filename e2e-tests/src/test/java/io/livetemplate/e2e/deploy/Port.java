package io.livetemplate.e2e.deploy;

/** The ports that the application under test listens on. */
public enum Port {
  /** The application that runs by the defaults. */
  DESK,
  /** The one with short times. */
  BRIEF,
  /** What tests steer it by. */
  STEERING
}

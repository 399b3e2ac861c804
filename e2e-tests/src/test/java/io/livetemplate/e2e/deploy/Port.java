package io.livetemplate.e2e.deploy;

/** The ports that the application under test listens on. */
public enum Port {
  /** The application that runs by the defaults. */
  DESK(8080),
  /** The one with short times. */
  BRIEF(8081),
  /** What tests steer it by. */
  STEERING(8082);

  private final int inside;

  Port(int inside) {
    this.inside = inside;
  }

  /** Its number in a container. */
  int inside() {
    return inside;
  }
}

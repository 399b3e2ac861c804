package io.livetemplate.e2e.addressing;

/** A tree that is not what a shape promises. */
final class Mismatch extends Exception {
  private static final long serialVersionUID = 1L;

  private final int frame;

  /**
   * @param frame the region in whose body it shows, or 0 for the root
   */
  Mismatch(int frame, String message) {
    super(message);
    this.frame = frame;
  }

  int frame() {
    return frame;
  }
}

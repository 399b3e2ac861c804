package io.livetemplate.engine.page;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** Makes ids of 128 random bits. Thread-safe if its source is. */
public final class Ids {
  private static final int BYTES = 16;

  private final RandomGenerator random;

  /** Ids from this source. */
  public Ids(RandomGenerator random) {
    this.random = random;
  }

  /** {@return where they come from} */
  RandomGenerator random() {
    return random;
  }

  /** {@return a new id: base64url without padding} */
  public String next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

package io.livetemplate.auth.jwt;

import io.livetemplate.api.error.LiveTemplateException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/**
 * Keys out of a supplier of JWK sets: asked for each token, read when its text is another one. What
 * is of no use is logged once and the last good keys stay.
 */
final class KeySetSupplier implements Keys {
  private static final Logger LOG = System.getLogger("io.livetemplate.auth.jwt");
  private static final String SOURCE = "the supplied JWK set";

  private record Read(String json, KeyRing ring) {}

  private final KeySetReader reader;
  private final Supplier<String> supplier;

  /** Two threads that meet a new text both read it, with the same result. */
  private volatile Read last;

  KeySetSupplier(KeySetReader reader, Supplier<String> supplier) {
    this.reader = reader;
    this.supplier = supplier;
    String json = supplier.get();
    last = new Read(json, reader.read(json, SOURCE));
  }

  @Override
  public KeyRing now() {
    Read before = last;
    try {
      String json = supplier.get();
      if (!json.equals(before.json())) {
        last = new Read(json, read(json, before.ring()));
      }
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "the supplier of the JWK set failed; the keys stay as they were", e);
    }
    return last.ring();
  }

  private KeyRing read(String json, KeyRing before) {
    try {
      KeyRing ring = reader.read(json, SOURCE);
      LOG.log(Level.INFO, "new keys from {0}: {1}", SOURCE, ring);
      return ring;
    } catch (LiveTemplateException e) {
      LOG.log(Level.ERROR, "the keys stay as they were, because " + e.getMessage(), e);
      return before;
    }
  }
}

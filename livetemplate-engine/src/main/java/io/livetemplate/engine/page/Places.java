package io.livetemplate.engine.page;

import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Setting;
import io.livetemplate.api.settings.Settings;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Places for pages: of an application, and among these of each user and address. Thread-safe. */
final class Places {
  private final Semaphore all;
  private final OwnerShares shares;

  Places(Settings settings) {
    all = new Semaphore(settings.get(Limits.PAGES));
    shares = new OwnerShares(Limits.PAGES_PER_SUBJECT, Limits.PAGES_PER_ADDRESS, settings);
  }

  /** Takes a place; if there is none, says which limit is in the way. */
  Optional<Setting<Integer>> take(Owner owner) {
    Optional<Setting<Integer>> full = shares.take(owner);
    if (full.isPresent()) {
      return full;
    }
    if (!all.tryAcquire()) {
      shares.give(owner);
      return Optional.of(Limits.PAGES);
    }
    return Optional.empty();
  }

  void give(Owner owner) {
    shares.give(owner);
    all.release();
  }

  /** Somebody goes without a place. */
  PagesFullException refused(Setting<Integer> limit, Owner owner) {
    if (limit.equals(Limits.PAGES)) {
      return PagesFullException.ofApplication();
    }
    shares.refused(limit, owner);
    return PagesFullException.ofOwner(limit);
  }

  /** {@return how many pages could still be made} */
  int room() {
    return all.availablePermits();
  }

  /** {@return how many users and addresses have pages; for tests} */
  int owners() {
    return shares.owners();
  }
}

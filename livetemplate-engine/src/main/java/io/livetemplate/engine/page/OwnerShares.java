package io.livetemplate.engine.page;

import io.livetemplate.api.settings.Setting;
import io.livetemplate.api.settings.Settings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** How much each user and each remote address has of something. Thread-safe. */
final class OwnerShares {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.page");

  private final Setting<Integer> subjectLimit;
  private final Setting<Integer> addressLimit;
  private final Shares bySubject;
  private final Shares byAddress;
  private final AtomicBoolean said = new AtomicBoolean();

  OwnerShares(Setting<Integer> subjectLimit, Setting<Integer> addressLimit, Settings settings) {
    this.subjectLimit = subjectLimit;
    this.addressLimit = addressLimit;
    bySubject = new Shares(settings.get(subjectLimit));
    byAddress = new Shares(settings.get(addressLimit));
  }

  /** Takes one more; if that is too many, says which limit is in the way. */
  Optional<Setting<Integer>> take(Owner owner) {
    if (!byAddress.take(owner.neighbours())) {
      return Optional.of(addressLimit);
    }
    if (owner.subject().isPresent() && !bySubject.take(owner.subject().get())) {
      byAddress.give(owner.neighbours());
      return Optional.of(subjectLimit);
    }
    return Optional.empty();
  }

  void give(Owner owner) {
    byAddress.give(owner.neighbours());
    owner.subject().ifPresent(bySubject::give);
  }

  /** Says that somebody was refused: once for an operator to act on, then for who debugs. */
  void refused(Setting<Integer> limit, Owner owner) {
    LOG.log(
        said.compareAndSet(false, true) ? Level.WARNING : Level.DEBUG,
        limit.equals(subjectLimit)
            ? "refused, because the user {1} has reached livetemplate.{0}"
            : "refused, because the address {2} has reached livetemplate.{0}; if it is that of a"
                + " proxy, set livetemplate.trusted-proxies",
        limit.key(),
        owner.subject().orElse("").replaceAll("\\p{Cntrl}", "?"),
        owner.neighbours());
  }

  /** {@return how many users and addresses have any; for tests} */
  int owners() {
    return bySubject.owners() + byAddress.owners();
  }
}

package io.livetemplate.engine.page;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The pages that no browser attached to yet, by who asked for them, oldest first: whoever asks for
 * more than there is room for loses its own first. Thread-safe.
 */
final class Unattached {
  private final Map<String, Set<LivePage<?>>> byName = new ConcurrentHashMap<>();
  private final Function<Owner, Optional<String>> naming;

  /**
   * None yet.
   *
   * @param naming what of an owner they are kept by; pages of one that has no such name are not
   */
  Unattached(Function<Owner, Optional<String>> naming) {
    this.naming = naming;
  }

  void add(LivePage<?> page, Owner owner) {
    naming
        .apply(owner)
        .ifPresent(name ->
            byName.compute(
                name,
                (key, pages) -> {
                  Set<LivePage<?>> more = pages == null ? new LinkedHashSet<>() : pages;
                  more.add(page);
                  return more;
                }));
  }

  void remove(LivePage<?> page, Owner owner) {
    naming
        .apply(owner)
        .ifPresent(name ->
            byName.computeIfPresent(
                name,
                (key, pages) -> {
                  pages.remove(page);
                  return pages.isEmpty() ? null : pages;
                }));
  }

  /** Takes out the oldest page of an owner; no browser can attach to it from then on. */
  Optional<LivePage<?>> take(Owner owner) {
    return naming.apply(owner).flatMap(this::take);
  }

  private Optional<LivePage<?>> take(String name) {
    var taken = new AtomicReference<LivePage<?>>();
    byName.computeIfPresent(
        name,
        (key, pages) -> {
          Iterator<LivePage<?>> oldest = pages.iterator();
          while (taken.get() == null && oldest.hasNext()) {
            LivePage<?> page = oldest.next();
            oldest.remove();
            if (page.giveUp()) {
              taken.set(page);
            }
          }
          return pages.isEmpty() ? null : pages;
        });
    return Optional.ofNullable(taken.get());
  }

  /** {@return how many there are; counted, so only for tests and gauges} */
  int size() {
    return byName.values().stream().mapToInt(Set::size).sum();
  }
}

package io.livetemplate.engine.page;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The pages that no browser attached to yet, by the remote address that asked for them, oldest
 * first: whoever asks for more than there is room for loses its own first. Thread-safe.
 */
final class Unattached {
  private final Map<String, Set<LivePage<?>>> byRemote = new ConcurrentHashMap<>();

  void add(LivePage<?> page) {
    byRemote.compute(
        page.remote(),
        (remote, pages) -> {
          Set<LivePage<?>> more = pages == null ? new LinkedHashSet<>() : pages;
          more.add(page);
          return more;
        });
  }

  void remove(LivePage<?> page) {
    byRemote.computeIfPresent(
        page.remote(),
        (remote, pages) -> {
          pages.remove(page);
          return pages.isEmpty() ? null : pages;
        });
  }

  /** Takes out the oldest page of an address; no browser can attach to it from then on. */
  Optional<LivePage<?>> take(String remote) {
    var taken = new AtomicReference<LivePage<?>>();
    byRemote.computeIfPresent(
        remote,
        (address, pages) -> {
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
    return byRemote.values().stream().mapToInt(Set::size).sum();
  }
}

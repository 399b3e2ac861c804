package io.livetemplate.engine.render.filter;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What is costly to make, kept for as many keys as fit: locales come from browsers, which can make
 * up any number of them. Thread-safe.
 */
final class Bounded<K, V> {
  private static final int MOST = 1_000;

  private final Map<K, V> known = new ConcurrentHashMap<>();

  V get(K key, Function<K, V> maker) {
    var found = known.get(key);
    if (found != null) {
      return found;
    }
    var made = maker.apply(key);
    if (known.size() < MOST) {
      known.put(key, made);
    }
    return made;
  }

  /** Whether a key is met for the first time. */
  boolean first(K key, V mark) {
    return known.size() < MOST && known.putIfAbsent(key, mark) == null;
  }
}

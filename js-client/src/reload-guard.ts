import * as Limit from "./limits.js";

const KEY = "livetemplate:reloaded";

/** Lets a page reload itself once in a while, and not for ever. */
export class ReloadGuard {
  readonly #storage: () => Storage;
  readonly #now: () => number;

  /** @param now milliseconds of a clock that goes on over a reload */
  constructor(storage: () => Storage, now: () => number) {
    this.#storage = storage;
    this.#now = now;
  }

  /** Whether it may reload now; if so, that counts as done. */
  allows(): boolean {
    try {
      const storage = this.#storage();
      const before = Number(storage.getItem(KEY) ?? -Infinity);
      const now = this.#now();
      if (now - before < Limit.RELOAD_MS) return false;
      storage.setItem(KEY, String(now));
      return true;
    } catch {
      // Storage is forbidden here: without a memory a reload may be one of many.
      return false;
    }
  }
}

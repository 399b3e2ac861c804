import type { Clock, Random } from "../clock.js";
import * as Limit from "../limits.js";

/** When to try again: after a random time that grows, or at once when `wake` says so. */
export class Retry {
  readonly #clock: Clock;
  readonly #random: Random;
  #attempts = 0;
  #waiting: { run: () => void; cancel: () => void } | undefined;

  constructor(clock: Clock, random: Random) {
    this.#clock = clock;
    this.#random = random;
  }

  /** Runs later; in place of what was to run before. */
  schedule(
    run: () => void,
    wait = this.#random() * Math.min(Limit.RETRY_LONGEST_MS, Limit.RETRY_FIRST_MS * 2 ** this.#attempts++),
  ): void {
    this.cancel();
    const cancel = this.#clock.after(wait, () => {
      this.#waiting = undefined;
      run();
    });
    this.#waiting = { run, cancel };
  }

  /** Runs now what waits. */
  wake(): void {
    const waiting = this.#waiting;
    this.cancel();
    waiting?.run();
  }

  cancel(): void {
    this.#waiting?.cancel();
    this.#waiting = undefined;
  }

  /** It worked: the next time the wait is short again. */
  reset(): void {
    this.#attempts = 0;
  }
}

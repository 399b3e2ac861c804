import type { Random } from "../clock.js";
import * as Limit from "../limits.js";

/** The life of a channel that ended without a code. */
export interface Life {
  readonly opened: boolean;
  /** Whether anything came from the server. */
  readonly heard: boolean;
  /** How long it was there, and how long it was tried. */
  readonly milliseconds: number;
}

/**
 * Which of the kinds of channel to open next: the best one that gets through. A pure policy; it
 * knows the time only by what it is told.
 */
export class Ladder {
  #kinds: readonly string[] = [];
  #at = 0;
  /** How many, or less than none when the first ones are to come sooner. */
  #probes = 0;
  /** When channels of this kind broke. */
  #breaks: readonly number[] = [];

  /** There are these kinds, best first; the one in use stays if it is among them. */
  offer(kinds: readonly string[]): void {
    const at = kinds.indexOf(this.kind);
    this.#kinds = kinds;
    this.#at = Math.max(at, 0);
  }

  get kind(): string {
    return this.#kinds[this.#at] ?? "";
  }

  /** A kind that is better than the one in use; undefined when there is none. */
  get better(): string | undefined {
    return this.#at > 0 ? this.#kinds[0] : undefined;
  }

  /** A channel ended, however it did. What got through for so long does so again once the server is back. */
  ended({ opened, milliseconds }: Life): void {
    if (this.#at === 0 && opened && milliseconds >= Limit.STEADY_MS) this.#probes = -Limit.PROBES_SOONER;
  }

  /**
   * A channel ended without a code, while the page was awake and online.
   *
   * @returns whether this kind does not get through and there is no other one to try
   */
  broke({ opened, heard, milliseconds }: Life, now: number): boolean {
    if (this.#at > 0) {
      // Not even plain requests get through: that says nothing against the better kind.
      if (!heard) this.#go(this.#at + 1);
      return false;
    }
    this.#breaks = [...this.#breaks.filter((at) => now - at < Limit.BREAKS_MS), now];
    const late = !opened && milliseconds >= Limit.OPEN_MS;
    if (!late && this.#breaks.length < Limit.BREAKS) return false;
    this.#go(1);
    return !opened && this.#at === 0;
  }

  /** The better kind gets through again. */
  climbed(): void {
    this.#go(0);
  }

  /** How long to wait before the better kind is tried again: longer each time. */
  probeWait(random: Random): number {
    const longest = Math.min(Limit.PROBE_LONGEST_MS, Limit.PROBE_FIRST_MS * 2 ** this.#probes++);
    return longest * (0.5 + random() / 2);
  }

  #go(at: number): void {
    this.#at = at % this.#kinds.length;
    this.#breaks = [];
  }
}

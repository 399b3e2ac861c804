import { type Address, stepsOf } from "./address.js";
import * as Limit from "./limits.js";

/** Decides what to ask for when patches do not fit, and when to give up. */
export class Repairs {
  /** How many there were since the page was loaded. */
  count = 0;
  /** Repairs in vain, by region of the root; 0 is the root. */
  readonly #inVain = new Map<number, number>();

  /** A frame was applied, some of its patches in vain: regions that came whole are whole again. */
  applied(patches: readonly { address: Address }[], failures: readonly { address: Address }[]): void {
    const failed = new Set(failures.map(({ address }) => regionOf(address)));
    for (const { address } of patches) {
      if (stepsOf(address).length < 2 && !failed.has(regionOf(address)))
        this.#inVain.delete(regionOf(address));
    }
  }

  /**
   * The region to ask for when something at the address does not fit; undefined when that has not
   * helped often enough. Items may have moved in the same frame, so only a region of the root has a
   * name that still holds.
   */
  regionFor(address: Address): number | undefined {
    this.count++;
    const region = regionOf(address);
    if (this.#mayTry(region)) return region;
    return region !== 0 && this.#mayTry(0) ? 0 : undefined;
  }

  #mayTry(region: number): boolean {
    const inVain = this.#inVain.get(region) ?? 0;
    this.#inVain.set(region, inVain + 1);
    return inVain < Limit.REPAIRS;
  }
}

function regionOf(address: Address): number {
  return stepsOf(address)[0] ?? 0;
}

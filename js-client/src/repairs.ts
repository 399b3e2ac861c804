import { type Address, stepsOf } from "./address.js";
import * as Limit from "./limits.js";

/** Something that does not fit, and what is needed to repair it. */
export interface Misplaced {
  readonly steps: readonly number[];
  readonly reason: string;
  readonly shape: string | undefined;
}

export interface Repair {
  readonly address: Address;
  readonly reason: string;
  /** Shapes whose statics are not known. */
  readonly shapes: readonly string[];
}

/** Decides what to ask for when patches do not fit, and when to give up. */
export class Repairs {
  /** How many there were since the page was loaded. */
  count = 0;
  /** What was asked for and how often in vain, by region of the root; 0 is the root. */
  readonly #asked = new Map<number, { steps: readonly number[]; times: number }>();

  /** A patch was applied: what came whole is whole again. */
  applied(address: Address): void {
    const steps = stepsOf(address);
    for (const [region, asked] of this.#asked) {
      if (steps.every((step, i) => asked.steps[i] === step)) this.#asked.delete(region);
    }
  }

  /**
   * What to ask for after a frame; undefined when that has not helped often enough. The first time it
   * is the smallest part, then the region of the root, then the root.
   */
  after(failures: readonly Misplaced[]): readonly Repair[] | undefined {
    const regions = new Map<number, Misplaced[]>();
    for (const failure of failures) {
      const region = this.#regionFor(failure.steps[0] ?? 0);
      regions.set(region, [...(regions.get(region) ?? []), failure]);
    }
    const repairs: Repair[] = [];
    for (const [region, parts] of regions) {
      const times = this.#asked.get(region)?.times ?? 0;
      if (times >= Limit.REPAIRS) return undefined;
      const [first] = parts;
      const isExact = times === 0 && region !== 0 && parts.every(({ steps }) => steps.join() === first?.steps.join());
      const steps = region === 0 ? [] : isExact && first !== undefined ? first.steps : [region];
      this.#asked.set(region, { steps, times: times + 1 });
      this.count++;
      repairs.push({
        address: steps.length < 2 ? region : steps,
        reason: parts.map(({ reason }) => reason).join("; "),
        shapes: [...new Set(parts.flatMap(({ shape }) => shape ?? []))],
      });
    }
    return repairs;
  }

  #regionFor(region: number): number {
    return (this.#asked.get(region)?.times ?? 0) < Limit.REPAIRS ? region : 0;
  }
}

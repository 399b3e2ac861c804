import { expect, it } from "vitest";
import { STEPS, wrongWith } from "./patched-page.js";
import { seeds } from "./seeds.js";

/** 20,000 steps; `PROPERTY_SEEDS=10000` for ten times as many. */
const SEEDS = 1000;
const BATCH = 50;

/** The property for every second seed, so that two files share the work and run at the same time. */
export function itHolds(first: 0 | 1): void {
  const own = seeds(SEEDS).filter((seed) => seed % 2 === first);
  const batches = own.filter((_, i) => i % BATCH === 0);
  it.each(batches)("seeds from %i", { timeout: 300_000 }, async (from) => {
    const batch = own.slice(own.indexOf(from), own.indexOf(from) + BATCH);
    let applied = 0;
    for (const seed of batch) {
      const wrong = await wrongWith(seed, () => applied++);
      if (wrong !== undefined) expect.fail(wrong);
    }
    expect(applied).toBe(batch.length * STEPS);
  });
}

import { mkdirSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { partsOf, STEPS, wrongWith } from "./patched-page.js";
import { Reached } from "./reached.js";
import { seeds } from "./seeds.js";

/** 20,000 steps; `PROPERTY_SEEDS=10000` for ten times as many. */
const SEEDS = 1000;
const BATCH = 50;
const FOUND = "target/found";

/** The property for every second seed, so that two files share the work and run at the same time. */
export function itHolds(first: 0 | 1): void {
  const own = seeds(SEEDS).filter((seed) => seed % 2 === first);
  const batches = own.filter((_, i) => i % BATCH === 0);
  it.each(batches)("seeds from %i", { timeout: 300_000 }, async (from) => {
    const batch = own.slice(own.indexOf(from), own.indexOf(from) + BATCH);
    let applied = 0;
    for (const seed of batch) {
      const wrong = await wrongWith(seed, { applied: () => applied++ });
      if (wrong !== undefined) expect.fail(`${wrong.message}\n${kept(seed, wrong.vector)}`);
    }
    expect(applied).toBe(batch.length * STEPS);
  });

  it("is of all that a client has to do with", () => {
    const reached = new Reached();
    seeds(SEEDS).forEach((seed) => { reached.add(partsOf(seed)); });
    expect(reached.missing(), JSON.stringify([...reached.counts])).toEqual([]);
  });
}

/** Writes a vector down; says where it is and what to do with it. */
function kept(seed: number, vector: string): string {
  const file = `${FOUND}/found-client-page-${seed}.json`;
  mkdirSync(FOUND, { recursive: true });
  writeFileSync(file, vector);
  return `as a vector: js-client/${file}; move it to conformance/vectors, and all clients are held to it`;
}

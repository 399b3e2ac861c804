import type { Compiled } from "./compiled.js";
import type { Rng } from "./random.js";
import { type Data, render, renderItems } from "./template.js";

export const MARKER = 0;
export const REPLACEMENT = 1;

/** Patches from one version of an item, or the root, to the next; what is not the same is replaced. */
export function plan(rng: Rng, shape: Compiled, before: Data, after: Data, address: readonly number[]): unknown[] {
  const payload = shape.places.flatMap((place, number) => {
    const value = place.value(after);
    return value === place.value(before) ? [] : [number, value];
  });
  const patches: unknown[] = payload.length === 0 ? [] : [[MARKER, wire(address), ...payload]];
  shape.regions.forEach(({ name, body }, index) => {
    const at = [...address, index + 1];
    const [old, now] = [before.sections.get(name) ?? [], after.sections.get(name) ?? []];
    if (renderItems(body.parts, old) === renderItems(body.parts, now)) return;
    const sameItems = old.map(({ key }) => key).join() === now.map(({ key }) => key).join();
    if (!sameItems || rng.chance(0.2)) {
      patches.push([REPLACEMENT, wire(at), renderItems(body.parts, now)]);
      return;
    }
    old.forEach((item, i) => {
      const next = now[i];
      if (next === undefined) return;
      const html = render(body.parts, next, next.key);
      if (rng.chance(0.2)) patches.push([REPLACEMENT, [...at, i], html]);
      else patches.push(...plan(rng, body, item, next, [...at, i]));
    });
  });
  return rng.chance(0.5) ? patches : patches.reverse();
}

function wire(address: readonly number[]): unknown {
  if (address.length > 1) return address;
  return address[0] ?? 0;
}

import type { Layout, Path } from "../layout.js";
import { RAW } from "../layout.js";
import { isString } from "../json.js";
import { countedFrom } from "../dom/counted.js";
import { contentOf } from "../dom/own.js";
import type { Item } from "../dom/tree.js";
import { hash } from "./check.js";

/**
 * The paths whose children are counted when the places and regions of a shape are looked up, in the
 * order of the layout; with each how many of the children matter: what stands behind shifts nothing.
 */
export function containersOf({ places, regions }: Layout): (readonly [path: Path, count: number])[] {
  const found = new Map<string, readonly [Path, number]>();
  const add = (path: Path, count: number): void => {
    const key = path.join();
    if (count >= 0) found.set(key, [path, Math.max(count, found.get(key)?.[1] ?? 0)]);
    const last = path.at(-1);
    if (last !== undefined) add(path.slice(0, -1), last + 1);
  };
  for (const place of places) {
    if (place !== null) add(place.path, isString(place.where) ? RAW : place.where);
  }
  for (const { path, index } of regions) add(path, index + 1 || RAW);
  return [...found.values()];
}

/** The names of the counted nodes at a path, or of the first of them. */
export function namesAt(item: Item, path: Path, count = Infinity): string {
  const isTop = path.length === 0 && item.section !== undefined;
  const start = isTop ? item.first : path.length === 0 ? item.parent.firstChild : contentOf(item.element(path)).firstChild;
  let left = isTop ? item.layout.roots : count;
  let names = "";
  for (const { node, last } of countedFrom(start, null)) {
    if (--left < 0) break;
    names += (node === last ? node.nodeName : "[") + " ";
  }
  return names;
}

/** Whether a root has the check of its layout; see `docs/protocol.md`, section 3. */
export function isAsSent(root: Item): boolean {
  const { check } = root.layout;
  try {
    return check === 0 || rootCheck(root) === check;
  } catch {
    // A path leads nowhere.
    return false;
  }
}

export function rootCheck(root: Item): number {
  const names = containersOf(root.layout).map(([path, count]) => namesAt(root, path, count));
  return (hash(names.join().toLowerCase()) % 9999) + 1;
}

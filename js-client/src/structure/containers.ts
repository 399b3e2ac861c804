import type { Layout, Path } from "../layout.js";
import { RAW } from "../layout.js";
import { countedFrom } from "../dom/counted.js";
import { contentOf } from "../dom/own.js";
import type { Item } from "../dom/tree.js";

/** The paths whose children are counted when the places and regions of a shape are looked up. */
export function pathsIn(layout: Layout): Path[] {
  const paths = new Map<string, Path>();
  const add = (path: Path, through: boolean): void => {
    if (through) paths.set(path.join("."), path);
    if (path.length > 0) add(path.slice(0, -1), true);
  };
  for (const place of layout.places) {
    if (place !== null) add(place.path, typeof place.where === "number" && place.where !== RAW);
  }
  for (const { path, index } of layout.regions) add(path, index !== -1);
  return [...paths.values()];
}

/** The names of the counted nodes at a path. */
export function namesAt(item: Item, path: Path): string {
  const isTop = path.length === 0 && item.section !== undefined;
  const start = isTop ? item.first : path.length === 0 ? item.parent.firstChild : contentOf(item.element(path)).firstChild;
  let left = isTop ? item.layout.roots : Infinity;
  let names = "";
  for (const { node, last } of countedFrom(start, null)) {
    if (--left < 0) break;
    names += (node === last ? node.nodeName : "[") + " ";
  }
  return names;
}

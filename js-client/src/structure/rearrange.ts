import type { Entry } from "../appliers/applier.js";
import { type Edges, firstOf, nodesOf } from "./edges.js";
import { Misfit } from "../misfit.js";
import { longestIncreasing } from "./increasing.js";
import { keepingState, move } from "./move.js";
import { TextRun } from "../dom/text-run.js";
import type { Item, Section } from "../dom/tree.js";

const MOVED = 1;
const STAYS = 2;

/**
 * Makes the list of a section so; items that are not in it go away. What stays keeps its nodes, and as
 * few of them as can be are moved.
 *
 * @param edges the static text around each item, which fragments come without
 */
export function rearrange(section: Section, list: readonly Entry[], edges: Edges): void {
  const { parent, end, items: old } = section.check();
  const fate = fateOf(section, list);
  const gone = old.flatMap((item, i) => (fate[i] === 0 ? nodesOf(item) : []));
  const moved = old.map((item, i) => (fate[i] === MOVED ? nodesOf(item) : undefined));
  const next: Item[] = [];
  /** For each of them where it stood, if it stayed there. */
  const stood: (number | undefined)[] = [];
  const change = (): void => {
    gone.forEach((node) => {
      node.remove();
    });
    // From the end, so that each item has its successor in place.
    let successor: Node | null = end;
    for (let i = list.length - 1; i >= 0; i--) {
      const entry = list[i];
      if (typeof entry === "number") {
        const item = old[entry] as Item;
        const nodes = moved[entry];
        next.push(item);
        stood.push(nodes === undefined ? entry : undefined);
        for (const node of nodes ?? []) move(parent, node, successor);
        successor = nodes?.[0] ?? firstOf(item);
      } else if (entry !== undefined) {
        const items = section.itemsFrom(entry.firstChild, null);
        next.push(...items.reverse());
        stood.length = next.length;
        const { firstChild } = entry;
        parent.insertBefore(entry, successor);
        successor = firstChild ?? successor;
      }
    }
  };
  if (moved.some((nodes) => nodes !== undefined))
    keepingState(parent.ownerDocument ?? document, moved.flatMap((nodes) => nodes ?? []), change);
  else change();
  section.items = next.reverse();
  separate(section, stood.reverse(), old.length, edges);
}

/** Sees to the text between items that were not beside each other. */
function separate(
  { parent, start, end, items }: Section,
  stood: readonly (number | undefined)[],
  before: number,
  [lead, trail]: Edges,
): void {
  if (lead + trail === "") return;
  const { length } = items;
  for (let i = 0; i <= length; i++) {
    const left = i === 0 ? -1 : stood[i - 1];
    const right = i === length ? before : stood[i];
    if (left !== undefined && right === left + 1 && before > 0) continue;
    const text = length === 0 ? "" : (i > 0 ? trail : "") + (i < length ? lead : "");
    new TextRun(parent, items[i - 1]?.last ?? start, items[i]?.first ?? end).set(text);
  }
}

/** For each old item whether it goes away, moves, or stays. */
function fateOf({ items, parent }: Section, list: readonly Entry[]): Uint8Array {
  const fate = new Uint8Array(items.length);
  if (items.some(({ first, last }) => first.parentNode !== parent || (last !== first && last.parentNode !== parent)))
    throw new Misfit("an item was removed");
  const kept = list.filter((entry) => typeof entry === "number");
  for (const index of kept) {
    if (fate[index] !== 0) throw new Misfit(`no item ${index}`);
    fate[index] = MOVED;
  }
  longestIncreasing(kept).forEach((mark, position) => {
    if (mark === 1) fate[kept[position] ?? -1] = STAYS;
  });
  return fate;
}

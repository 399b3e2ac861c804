import type { Entry } from "../appliers/applier.js";
import { TextRun } from "../dom/text-run.js";
import { Item, type Section } from "../dom/tree.js";
import type { UserState } from "../dom/user-state.js";
import { Misfit } from "../misfit.js";
import { type Edges, firstOf, nodesOf } from "./edges.js";
import { longestIncreasing } from "./increasing.js";
import { move } from "./move.js";

const MOVED = 1;
const STAYS = 2;
/** For an item that is new, or moved: it stood beside none of those around it. */
const ELSEWHERE = NaN;

/**
 * Makes the list of a section so; items that are not in it go away. What stays keeps its nodes, and as
 * few of them as can be are moved.
 *
 * @param edges the static text around each item, which fragments come without
 */
export function rearrange(section: Section, list: readonly Entry[], edges: Edges, user: UserState): void {
  const { parent, end, items: old } = section.check();
  const fate = fateOf(section, list);
  const gone: ChildNode[] = [];
  const moved = new Map<Item, readonly ChildNode[]>();
  for (let i = 0; i < old.length; i++) {
    if (fate[i] === STAYS) continue;
    const item = old[i] as Item;
    if (fate[i] === MOVED) moved.set(item, nodesOf(item));
    else gone.push(...nodesOf(item));
  }
  const next: Item[] = [];
  /** How many items stand behind the texts that are to be seen to. */
  const seams: number[] = [];
  let right = old.length;
  const seam = (left: number): void => {
    if (right !== left + 1 || old.length === 0) seams.push(next.length);
    right = left;
  };
  const change = (): void => {
    gone.forEach((node) => {
      node.remove();
    });
    // From the end, so that each item has its successor in place.
    let successor: Item | Node | null = end;
    for (let i = list.length - 1; i >= 0; i--) {
      const entry = list[i] as Entry;
      if (typeof entry === "number") {
        const item = old[entry] as Item;
        const isMoved = fate[entry] === MOVED;
        if (isMoved) moveAll(parent, moved.get(item) ?? [], startOf(successor));
        seam(isMoved ? ELSEWHERE : entry);
        next.push(item);
        successor = item;
        continue;
      }
      const { firstChild } = entry;
      for (const item of section.itemsFrom(firstChild, null).reverse()) {
        seam(ELSEWHERE);
        next.push(item);
      }
      parent.insertBefore(entry, startOf(successor));
      successor = firstChild ?? successor;
    }
    seam(-1);
  };
  if (moved.size > 0) user.keep([...moved.values()].flat(), change);
  else change();
  section.items = next.reverse();
  separate(section, seams, edges);
}

function moveAll(parent: Node, nodes: readonly Node[], before: Node | null): void {
  nodes.forEach((node) => {
    move(parent, node, before);
  });
}

function startOf(part: Item | Node | null): Node | null {
  return part instanceof Item ? firstOf(part) : part;
}

/** Sees to the text between items that were not beside each other. */
function separate({ parent, start, end, items }: Section, seams: readonly number[], [lead, trail]: Edges): void {
  if (lead + trail === "") return;
  const { length } = items;
  for (const behind of seams) {
    const i = length - behind;
    const text = length === 0 ? "" : (i > 0 ? trail : "") + (i < length ? lead : "");
    new TextRun(parent, items[i - 1]?.last ?? start, items[i]?.first ?? end).set(text);
  }
}

/** For each old item whether it goes away, moves, or stays. */
function fateOf({ items, parent }: Section, list: readonly Entry[]): Uint8Array {
  const fate = new Uint8Array(items.length);
  for (const { first, last } of items) {
    if (first.parentNode !== parent || (last !== first && last.parentNode !== parent))
      throw new Misfit("an item was removed");
  }
  const kept: number[] = [];
  for (const index of list) {
    if (typeof index !== "number") continue;
    if (fate[index] !== 0) throw new Misfit(`no item ${index}`);
    fate[index] = MOVED;
    kept.push(index);
  }
  const staying = longestIncreasing(kept);
  for (let position = 0; position < kept.length; position++) {
    if (staying[position] === 1) fate[kept[position] ?? -1] = STAYS;
  }
  return fate;
}

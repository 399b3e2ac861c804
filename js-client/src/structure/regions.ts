import type { RegionAccess } from "../appliers/applier.js";
import { isOwn } from "../dom/own.js";
import { TextRun } from "../dom/text-run.js";
import type { Item, Section } from "../dom/tree.js";

/** The nodes of an item. */
export function itemRegion({ parent, first, last }: Item): RegionAccess {
  const nodes = [...between(first, last.nextSibling)];
  const end = last.nextSibling;
  return {
    parent,
    section: false,
    before: new TextRun(parent, undefined, first),
    after: new TextRun(parent, last, undefined),
    end: () => end,
    nodes: () => nodes,
  };
}

/** The nodes of a section. */
export function sectionRegion({ parent, start, end }: Section): RegionAccess {
  return {
    parent,
    section: true,
    before: new TextRun(parent, start, undefined),
    after: new TextRun(parent, undefined, end),
    end: () => end,
    nodes: () => [...between(start === null ? parent.firstChild : start.nextSibling, end)],
  };
}

function* between(start: Node | null, end: Node | null): Generator<ChildNode, void, void> {
  for (let node = start; node !== null && node !== end; node = node.nextSibling) {
    if (!isOwn(node)) yield node as ChildNode;
  }
}

import type { Layout } from "../layout.js";
import { TextRun } from "../dom/text-run.js";
import type { Item, Section } from "../dom/tree.js";

/** The static text before and behind the nodes of every item of a section. */
export type Edges = readonly [lead: string, trail: string];

/** As the text stands around the first and the last of the items; undefined where there is none. */
export function edgesOf({ parent, start, end, items, body }: Section): Edges | undefined {
  const [first, last] = [items[0]?.first, items.at(-1)?.last];
  if (first === undefined || last === undefined) return undefined;
  return [
    body.textBefore ? "" : new TextRun(parent, start, first).get(),
    body.textBehind ? "" : new TextRun(parent, last, end).get(),
  ];
}

/** Takes it out of the HTML of new items. */
export function takeEdges(body: Layout, parent: Node): Edges {
  return [
    body.textBefore ? "" : takeText(parent, "firstChild"),
    body.textBehind ? "" : takeText(parent, "lastChild"),
  ];
}

function takeText(parent: Node, end: "firstChild" | "lastChild"): string {
  const node = parent[end];
  if (node?.nodeType !== 3) return "";
  node.remove();
  return node.nodeValue ?? "";
}

/** All nodes of an item, with the text at its ends that is its own. */
export function nodesOf({ first, last, layout }: Item): ChildNode[] {
  const [from, until] = [
    layout.textBefore ? pastText(first, "previousSibling") : first,
    layout.textBehind ? pastText(last, "nextSibling") : last,
  ];
  const nodes = [until as ChildNode];
  for (let node = until; node !== from && node.previousSibling !== null; ) {
    node = node.previousSibling;
    nodes.push(node as ChildNode);
  }
  return nodes.reverse();
}

/** The first of them. */
export function firstOf({ first, layout }: Item): Node {
  return layout.textBefore ? pastText(first, "previousSibling") : first;
}

function pastText(node: Node, way: "previousSibling" | "nextSibling"): Node {
  let past = node;
  for (let next = past[way]; next?.nodeType === 3; next = past[way]) past = next;
  return past;
}

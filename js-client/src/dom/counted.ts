import { REGION_END, REGION_START } from "../protocol.js";
import { isOwnElement } from "./own.js";

const ELEMENT = 1;
const COMMENT = 8;

/** A node that paths count: an element, a comment, or a region with its comment pair. */
export interface Counted {
  readonly node: Node;
  /** The comment that closes the region; else the node itself. */
  readonly last: Node;
}

/** Counted nodes from one node on, up to another, or null: to the parent's end. */
export function* countedFrom(start: Node | null, until: Node | null): Generator<Counted, void, void> {
  for (let node = start; node !== null && node !== until; node = node.nextSibling) {
    if (!isCounted(node)) continue;
    const last = isComment(node, REGION_START) ? regionEnd(node) : node;
    yield { node, last };
    node = last;
  }
}

/** The counted node at an index, from one node on; undefined when there are fewer. */
export function countedAt(start: Node | null, index: number): Counted | undefined {
  let left = index;
  for (const counted of countedFrom(start, null)) {
    if (left-- === 0) return counted;
  }
  return undefined;
}

export function isCounted(node: Node): boolean {
  const { nodeType } = node;
  return nodeType === COMMENT || (nodeType === ELEMENT && !isOwnElement(node as Element));
}

export function isComment(node: Node, data: string): boolean {
  return node.nodeType === COMMENT && node.nodeValue === data;
}

/** The comment that closes the region; the start itself when somebody took it away. */
function regionEnd(start: Node): Node {
  let depth = 0;
  for (let node: Node | null = start; node !== null; node = node.nextSibling) {
    if (node.nodeType !== COMMENT) continue;
    const { nodeValue } = node;
    if (nodeValue === REGION_START) depth++;
    else if (nodeValue === REGION_END && --depth === 0) return node;
  }
  return start;
}

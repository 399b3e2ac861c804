import { REGION_END, REGION_START } from "../protocol.js";
import { isOwn } from "./own.js";

const ELEMENT = 1;
const COMMENT = 8;

/** A node that paths count: an element, a comment, or a region with its comment pair. */
export interface Counted {
  readonly node: Node;
  /** The comment that closes the region; else the node itself. */
  readonly last: Node;
}

/** The stretch of a parent's children between two of them. */
export interface Stretch {
  readonly parent: Node;
  /** What it begins after; null: at the start. */
  readonly from: Node | null;
  /** What it ends before; null: at the end. */
  readonly until: Node | null;
}

/** The counted nodes of a stretch, one after the other. */
export function* countedIn(stretch: Stretch): Generator<Counted, void, void> {
  let node = firstIn(stretch);
  while (node !== null && node !== stretch.until) {
    if ((node.nodeType === ELEMENT && !isOwn(node)) || node.nodeType === COMMENT) {
      const last: Node = isComment(node, REGION_START) ? regionEnd(node) : node;
      yield { node, last };
      node = last;
    }
    node = node.nextSibling;
  }
}

/** The counted node at an index; undefined when there are fewer. */
export function countedAt(stretch: Stretch, index: number): Counted | undefined {
  let left = index;
  for (const counted of countedIn(stretch)) {
    if (left-- === 0) return counted;
  }
  return undefined;
}

export function firstIn(stretch: Stretch): Node | null {
  return stretch.from === null ? stretch.parent.firstChild : stretch.from.nextSibling;
}

export function isComment(node: Node, data: string): boolean {
  return node.nodeType === COMMENT && node.nodeValue === data;
}

/** The comment that closes the region; the start itself when somebody took it away. */
function regionEnd(start: Node): Node {
  let depth = 0;
  for (let node: Node | null = start; node !== null; node = node.nextSibling) {
    if (isComment(node, REGION_START)) depth++;
    else if (isComment(node, REGION_END) && --depth === 0) return node;
  }
  return start;
}

import type { Part } from "./template.js";

/** The first elements of items, by the numbers of the parts and the keys that lead to them. */
export function keyedNodes(parts: readonly Part[], parent: Node): Map<string, Element> {
  const found = new Map<string, Element>();
  walk(parts, parent.firstChild, "", false, found);
  return found;
}

/** Goes through the nodes of some parts; the node behind them. */
function walk(parts: readonly Part[], start: Node | null, path: string, isItem: boolean, found: Map<string, Element>): Node | null {
  let node = pastText(start);
  parts.forEach((part, i) => {
    const own = `${path}/${i}`;
    if (part.kind === "text" || part.kind === "static") return;
    if (part.kind === "section") {
      const isMarked = parts.length > 1 || isItem;
      node = items(part.body, isMarked ? (node?.nextSibling ?? null) : node, own, found);
      if (isMarked) node = pastText(node?.nextSibling ?? null);
      return;
    }
    if (part.kind === "element") walk(part.children, contentOf(node)?.firstChild ?? null, own, false, found);
    node = pastText(node?.nextSibling ?? null);
  });
  return node;
}

/** Goes through items; the comment that closes their region, if there is one. */
function items(body: readonly Part[], start: Node | null, path: string, found: Map<string, Element>): Node | null {
  let node = pastText(start);
  while (node instanceof Element) {
    const own = `${path}.${node.getAttribute("lt-key") ?? ""}`;
    found.set(own, node);
    node = walk(body, node, own, true, found);
  }
  return node;
}

function pastText(node: Node | null): Node | null {
  while (node?.nodeType === 3) node = node.nextSibling;
  return node;
}

function contentOf(node: Node | null): Node | null {
  return node instanceof HTMLTemplateElement ? node.content : node;
}

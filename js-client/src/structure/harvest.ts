import { RAW } from "../layout.js";
import { PENDING_ATTRIBUTE } from "../protocol.js";
import { countedFrom } from "../dom/counted.js";
import { isOwnStyle, hasOwnStyle } from "../dom/inline-styles.js";
import { edgesOf } from "./edges.js";
import { contentOf, isElement } from "../dom/own.js";
import { TextRun } from "../dom/text-run.js";
import { inertDocument } from "../dom/trusted.js";
import type { Item } from "../dom/tree.js";

/** The HTML of an item with everything dynamic left out, if nobody changed the item. */
export function staticsOf(item: Item): string {
  const { section, parent } = item;
  const dynamic = new Set<Node>();
  const emptied = new Set<Node>();
  const absent = new Map<Element, string[]>();
  for (const place of item.layout.places) {
    if (place === null) continue;
    const { path, where } = place;
    if (typeof where === "string") {
      const element = item.element(path);
      absent.set(element, [...(absent.get(element) ?? []), where]);
    } else if (where === RAW) emptied.add(item.element(path));
    else {
      const run = item.find(place);
      if (run instanceof TextRun) run.nodes().forEach((text) => dynamic.add(text));
    }
  }
  for (const { path, index } of item.layout.regions) {
    if (index === -1) emptied.add(item.element(path));
  }

  // Never in the live document: there images would load, and elements come to life.
  const inert = inertDocument();
  const copyChildren = (from: Node, until: Node | null, into: Node): void => {
    const ends = new Map([...countedFrom(from, until)].map(({ node, last }) => [node, last]));
    let next: Node | null = from;
    while (next !== null && next !== until) {
      const node: Node = next;
      const last = ends.get(node) ?? node;
      next = last.nextSibling;
      if (dynamic.has(node)) continue;
      const copy = into.appendChild(inert.importNode(node));
      if (last !== node) into.appendChild(inert.importNode(last));
      if (!isElement(node) || !isElement(copy)) continue;
      const gone = absent.get(node) ?? [];
      if (hasOwnStyle(node) || gone.some(isOwnStyle)) copy.removeAttribute("style");
      [...gone, PENDING_ATTRIBUTE].forEach((name) => {
        copy.removeAttribute(name);
      });
      const { firstChild } = contentOf(node);
      if (!emptied.has(node) && firstChild !== null) copyChildren(firstChild, null, contentOf(copy));
    }
  };
  const container = isElement(parent)
    ? inert.createElementNS(parent.namespaceURI, parent.localName)
    : inert.createElement("div");
  const [lead, trail] = (section && edgesOf(section)) ?? ["", ""];
  container.append(lead);
  copyChildren(item.first, item.last.nextSibling, container);
  container.append(trail);
  return container.innerHTML;
}

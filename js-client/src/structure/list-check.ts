import { hash } from "./check.js";
import { KEY_ATTRIBUTE } from "../protocol.js";
import { countedFrom } from "../dom/counted.js";
import { isElement } from "../dom/own.js";
import type { Section } from "../dom/tree.js";
import type { ListCheck } from "../message.js";

/** Whether a list has other items in the DOM than the server says. */
export function isWrong({ parent, start, end, body }: Section, { count, keys }: ListCheck): boolean {
  let [nodes, found] = [0, 0];
  for (const { node } of countedFrom(start === null ? parent.firstChild : start.nextSibling, end)) {
    if (nodes++ % body.roots === 0) found ^= hash((isElement(node) && node.getAttribute(KEY_ATTRIBUTE)) || "");
  }
  return nodes !== count * body.roots || found >>> 0 !== keys;
}

import { applyStylesOf } from "../../src/dom/inline-styles.js";

/**
 * What of the elements is no attribute, one element a line: what controls show as long as no user has
 * touched them, styles made of attributes, names in a namespace.
 *
 * @param fresh whether no client has seen them yet, so that styles are still to be made
 */
export function elementStates(root: Element, fresh: boolean): string {
  return [...root.querySelectorAll("*")].map((element) => stateOf(element, fresh)).filter((state) => state !== "").join("\n");
}

function stateOf(element: Element, fresh: boolean): string {
  // Out of its range a value is rounded by what it was before; jsdom takes it in before it knows the range.
  const isRange = element instanceof HTMLInputElement && element.type === "range";
  if (isRange && (navigator.userAgent.includes("jsdom") || !/^1?\d$/.test(element.getAttribute("value") ?? ""))) return "range";
  if (element instanceof HTMLInputElement) return `${element.type} ${JSON.stringify(element.value)} ${String(element.checked)}`;
  if (element instanceof HTMLTextAreaElement) return `textarea ${JSON.stringify(element.value)}`;
  if (element instanceof HTMLSelectElement) return `select ${[...element.options].map(({ selected }) => Number(selected)).join("")}`;
  const link = element.getAttributeNode("xlink:href");
  if (link !== null) return `xlink:href ${link.namespaceURI ?? "of no namespace"}`;
  const names = element.getAttributeNames().filter((name) => name.includes("lt-style-"));
  if (names.length === 0 || !(element instanceof HTMLElement)) return "";
  if (fresh) applyStylesOf(element);
  return `${element.localName} ${names.map((name) => element.style.getPropertyValue(name.replace(/^.*lt-style-/, ""))).join("; ")}`;
}

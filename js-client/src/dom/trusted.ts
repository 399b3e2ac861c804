import { isElement } from "./own.js";

/** As much of Trusted Types as is needed; TypeScript's library does not have them. */
interface Policy {
  createHTML(html: string): unknown;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(html: string): string }): Policy;
}

let policy: Policy | undefined;

/** A document may have but one policy of a name, so it is made once and kept. */
function trusted(html: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  policy ??= factory?.createPolicy("livetemplate", { createHTML: (text) => text }) ?? {
    createHTML: (text) => text,
  };
  return policy.createHTML(html) as string;
}

/** Parses a whole document, which stays inert: nothing loads, no script runs. */
export function parseDocument(html: string): Document {
  const parsed = new DOMParser().parseFromString(trusted(html), "text/html");
  withNoscriptAsText(parsed);
  return parsed;
}

let inert: Document | undefined;

/** Where nothing loads and no script runs; one for all, since to make it takes longer than to parse most HTML. */
export function inertDocument(): Document {
  return (inert ??= document.implementation.createHTMLDocument(""));
}

/**
 * Parses HTML as the content of a parent, without touching it: in a bare element of the same kind, in
 * an inert document.
 */
export function parseWithin(html: string, parent: Node): Element {
  const inert = inertDocument();
  const context = isElement(parent)
    ? inert.createElementNS(parent.namespaceURI, parent.localName)
    : inert.createElement("template");
  context.innerHTML = trusted(html);
  // A morpher would put an element without a parent into the live document.
  const around = inert.createElement("div");
  around.append(context);
  withNoscriptAsText(around);
  return context;
}

/** With scripting on, what is in noscript is text; an inert document has it off. */
function withNoscriptAsText(parsed: Document | Element): void {
  for (const noscript of [...parsed.getElementsByTagName("noscript")]) {
    noscript.replaceChildren(noscript.innerHTML);
  }
}

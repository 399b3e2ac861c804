import { writeControlAttribute } from "./form-controls.js";
import { applyStyle, hasOwnStyle } from "./inline-styles.js";

const HTML = "http://www.w3.org/1999/xhtml";
/** Of attributes of SVG and MathML, by their prefix. */
const NAMESPACES: Readonly<Record<string, string>> = {
  xlink: "http://www.w3.org/1999/xlink",
  xml: "http://www.w3.org/XML/1998/namespace",
};

/**
 * Writes attributes so that what others set stays. It watches the document: the first time somebody
 * else changes an attribute, the value before is what the server wrote, and is remembered.
 */
export class Attributes {
  readonly #observer: MutationObserver;
  readonly #servers = new WeakMap<Element, Map<string, string | null>>();

  constructor() {
    this.#observer = new MutationObserver((records) => {
      this.#remember(records);
    });
  }

  start(document: Document): void {
    this.#observer.observe(document, { attributes: true, subtree: true, attributeOldValue: true });
  }

  stop(): void {
    this.#observer.disconnect();
  }

  /** Runs something whose changes of attributes are the server's. */
  asServer(run: () => void): void {
    this.#remember(this.#observer.takeRecords());
    try {
      run();
    } finally {
      this.#observer.takeRecords();
    }
  }

  /** Writes the server's value; null removes. Only within `asServer`. */
  write(element: Element, name: string, value: string | null): void {
    if (name === "style" && hasOwnStyle(element)) return;
    const known = this.#servers.get(element);
    if (known?.has(name) !== true) {
      putAttribute(element, name, value);
      return;
    }
    const before = known.get(name) ?? null;
    if (before === value) return;
    if (name === "class") {
      known.set(name, value);
      patchTokens(element, tokensOf(before), tokensOf(value));
    } else {
      known.delete(name);
      putAttribute(element, name, value);
    }
  }

  /** Takes class tokens away and adds others. Only within `asServer`. */
  tokens(element: Element, remove: readonly string[], add: readonly string[]): void {
    const known = this.#servers.get(element);
    const before = tokensOf(known?.has("class") === true ? known.get("class") : element.getAttribute("class"));
    this.write(element, "class", [...before.filter((token) => !remove.includes(token)), ...add].join(" "));
  }

  #remember(records: readonly MutationRecord[]): void {
    for (const { target, attributeName: name, oldValue } of records) {
      if (name === null) continue;
      const element = target as Element;
      const known = this.#servers.get(element) ?? new Map<string, string | null>();
      if (!known.has(name)) known.set(name, oldValue);
      this.#servers.set(element, known);
    }
  }
}

export function putAttribute(element: Element, name: string, value: string | null): void {
  writeControlAttribute(element, name, () => {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) setAttribute(element, name, value);
  });
  applyStyle(element, name, value);
}

/** Sets an attribute, in the namespace that a parser would put it into. */
export function setAttribute(element: Element, name: string, value: string): void {
  const namespace = element.namespaceURI === HTML ? undefined : NAMESPACES[name.slice(0, name.indexOf(":"))];
  if (namespace === undefined) element.setAttribute(name, value);
  else element.setAttributeNS(namespace, name, value);
}

function tokensOf(text: string | null | undefined): string[] {
  return (text ?? "").split(/[\t\n\f\r ]+/).filter((token) => token !== "");
}

function patchTokens(element: Element, old: readonly string[], now: readonly string[]): void {
  element.classList.remove(...old.filter((token) => !now.includes(token)));
  element.classList.add(...now.filter((token) => !old.includes(token)));
}

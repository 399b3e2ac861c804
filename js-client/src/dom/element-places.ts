import type { Attributes } from "./attributes.js";
import { contentOf } from "./own.js";
import type { PlaceAccess } from "./place-access.js";
import { mustBeThere } from "./there.js";
import { parseWithin } from "./trusted.js";

/** An attribute. */
export class AttributePlace implements PlaceAccess {
  readonly #element: Element;
  readonly #name: string;
  readonly #attributes: Attributes;

  constructor(element: Element, name: string, attributes: Attributes) {
    this.#element = element;
    this.#name = name;
    this.#attributes = attributes;
  }

  get(): string | null {
    return this.#element.getAttribute(this.#name);
  }

  set(value: string | null): void {
    this.#attributes.write(mustBeThere(this.#element), this.#name, value);
  }

  tokens(remove: readonly string[], add: readonly string[]): void {
    this.#attributes.tokens(mustBeThere(this.#element), remove, add);
  }
}

/** All content of an element, as HTML. */
export class RawPlace implements PlaceAccess {
  readonly #element: Element;

  constructor(element: Element) {
    this.#element = element;
  }

  get(): string {
    return this.#element.innerHTML;
  }

  set(value: string | null): void {
    putHtml(mustBeThere(this.#element), value);
  }
}

/** Sets the content of an element; scripts in it never run. */
function putHtml(element: Element, html: string | null): void {
  (contentOf(element) as Element).replaceChildren(...contentOf(parseWithin(html ?? "", element)).childNodes);
}

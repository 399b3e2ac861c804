import { PENDING_ATTRIBUTE } from "../protocol.js";

/** Marks the elements whose event is not settled, for style sheets. */
export class Pending {
  readonly #elements = new Map<number, Element>();

  mark(number: number, element: Element): void {
    this.#elements.set(number, element);
    element.setAttribute(PENDING_ATTRIBUTE, "");
  }

  /** Events up to this number are settled. */
  settle(upTo: number): void {
    const settled = [...this.#elements].filter(([number]) => number <= upTo);
    settled.forEach(([number]) => this.#elements.delete(number));
    const waiting = new Set(this.#elements.values());
    settled
      .filter(([, element]) => !waiting.has(element))
      .forEach(([, element]) => {
        element.removeAttribute(PENDING_ATTRIBUTE);
      });
  }
}

import { Watchers } from "../../src/dom/watchers.js";
import { Page } from "../../src/page.js";
import { replacement } from "../../src/replacement/replacement.js";
import { Shapes } from "../../src/shapes.js";
import { htmlOf, load } from "./live-page.js";

/** A page whose only region is the whole content of `#x`, the body's first element. */
export const LAYOUTS = [["r", 0, [], [["1.0", -1, "i"]]], ["i", 1, [], []]];

/** A page with the replacement applier and nothing else. */
export class Morphing {
  readonly #watchers = new Watchers(document);
  readonly #shapes: Shapes;

  /** @param parent the tag of `#x`; what it contains is the region */
  constructor(content: string, parent = "div", head = "") {
    load(htmlOf({ head, body: `<${parent} id="x">${content}</${parent}>`, layouts: LAYOUTS }));
    const shapes = Shapes.read(LAYOUTS);
    if (shapes === undefined) throw new Error("no shapes");
    this.#shapes = shapes;
    this.#watchers.start();
  }

  /** Replaces the content of `#x`, an item of it, or (0) the document. */
  replace(html: string, address: number | number[] = 1): void {
    this.#watchers.attributes.asServer(() => {
      const page = new Page(document, this.#shapes, this.#watchers);
      page.locate(address);
      replacement.apply({ address, payload: [html] }, page);
    });
  }

  get html(): string {
    return this.element("#x").innerHTML;
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a cast with less noise
  element<E extends HTMLElement>(selector: string): E {
    const found = document.querySelector<E>(selector);
    if (found === null) throw new Error(`no ${selector}`);
    return found;
  }

  stop(): void {
    this.#watchers.stop();
  }
}

import { isArray, isString, parseJson } from "./json.js";
import { type Layout, parseLayout } from "./layout.js";
import { Misfit } from "./misfit.js";
import { SHAPES_ID } from "./protocol.js";

/** The layouts that the page knows, and which of them is the root's. */
export class Layouts {
  #root: string;
  readonly #layouts = new Map<string, Layout>();

  private constructor(root: string) {
    this.#root = root;
  }

  /** Reads those of a document; undefined when it has none that can be read. */
  static read(document: Document): Layouts | undefined {
    const parsed = parseJson(document.getElementById(SHAPES_ID)?.textContent ?? "");
    if (!isArray(parsed) || !isString(parsed[0])) return undefined;
    const layouts = new Layouts(parsed[0]);
    for (const layout of parsed.slice(1)) {
      const known = parseLayout(layout);
      if (known === undefined) return undefined;
      layouts.add(known);
    }
    return layouts;
  }

  add(layout: Layout): void {
    this.#layouts.set(layout.id, layout);
  }

  /** From now on the root has this shape. */
  setRoot(id: string): void {
    this.#root = id;
  }

  root(): Layout {
    return this.get(this.#root);
  }

  get(id: string): Layout {
    const layout = this.#layouts.get(id);
    if (layout === undefined) throw new Misfit(`no layout of shape ${id}`);
    return layout;
  }
}

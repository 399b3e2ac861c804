import { isString } from "./json.js";
import { type Layout, parseLayout } from "./layout.js";
import { Misfit } from "./misfit.js";

/** The layouts that the page knows, and which of them is the root's. */
export class Shapes {
  #root: string;
  readonly #layouts = new Map<string, Layout>();

  private constructor(root: string) {
    this.#root = root;
  }

  /** Reads those of a bootstrap; undefined when one of them is none. */
  static read(values: readonly unknown[]): Shapes | undefined {
    const layouts = values.map(parseLayout);
    const [root] = layouts;
    if (root === undefined) return undefined;
    const shapes = new Shapes(root.id);
    for (const layout of layouts) {
      if (layout === undefined) return undefined;
      shapes.add(layout);
    }
    return shapes;
  }

  /** Takes a layout in; statics that are known stay. */
  add(layout: Layout): void {
    if (isString(layout.check) || !this.#layouts.has(layout.id)) this.#layouts.set(layout.id, layout);
  }

  /** From now on the root has this shape; none given: the one that it has. */
  setRoot(id = this.#root): void {
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

  all(): Iterable<Layout> {
    return this.#layouts.values();
  }
}

import { isArray, isString } from "../json.js";
import type { Layout } from "../layout.js";
import { Misfit } from "../misfit.js";
import type { Item, Section } from "../dom/tree.js";
import type { StructureHost } from "./host.js";
import { checkOf } from "./check.js";
import { staticsOf } from "./harvest.js";
import { type BuildItems, Template } from "./template.js";

/** How many items of a list are tried, or looked through before they go away. */
const TRIES = 8;

/** Finds what new items are made from, and makes them. */
export class Statics {
  readonly #host: StructureHost;
  readonly #templates = new Map<string, Template>();
  /** Shapes whose items have all been changed by somebody when they were looked at. */
  readonly #changed = new Set<string>();

  constructor(host: StructureHost) {
    this.#host = host;
  }

  /** What the items of a shape are made from; throws when that is not known. */
  template(shape: string, parent: Node): Template {
    const template =
      this.known(shape, parent) ??
      (this.#lookThrough(this.#host.root(), Infinity, shape), this.known(shape, parent));
    if (template === undefined) throw new Misfit(`the statics of shape ${shape} are not known`, shape);
    return template;
  }

  /** The same, if it is known without a search. */
  known(shape: string, parent: Node): Template | undefined {
    const known = this.#templates.get(shape);
    if (known !== undefined) return known;
    const layout = this.#host.layoutOf(shape);
    return isString(layout.check) ? this.#parsed(layout, layout.check, parent) : undefined;
  }

  build(template: Template, values: readonly unknown[]): DocumentFragment {
    return template.build(this.#host, values, this.#items);
  }

  /** Takes from the items of a section what they are made from, if that is not known. */
  learn({ body, items, parent }: Section, again = true): void {
    if (!this.#isToLearn(body) || (!again && this.#changed.has(body.id))) return;
    for (const item of items.slice(0, TRIES)) {
      try {
        this.#parsed(body, staticsOf(item), parent);
        return;
      } catch (error) {
        if (!(error instanceof Misfit)) throw error;
      }
    }
    this.#changed.add(body.id);
  }

  /** Takes from items that are about to go what is needed to build those within them again. */
  learnFrom(items: () => readonly Item[]): void {
    if (![...this.#host.layouts()].some((layout) => this.#isToLearn(layout))) return;
    for (const item of unlessMisfit(items).slice(0, TRIES)) {
      if (item.section !== undefined) this.learn(item.section);
      this.#lookThrough(item, TRIES);
    }
  }

  readonly #items: BuildItems = (shape, parent, items) => {
    const all = this.#host.document.createDocumentFragment();
    if (items.length === 0) return all;
    const template = this.template(shape, parent);
    const [lead, trail] = template.edges;
    for (const values of items) {
      if (!isArray(values)) throw new Misfit("no values of an item");
      all.append(lead, this.build(template, values), trail);
    }
    return all;
  };

  #isToLearn(layout: Layout): boolean {
    const { id, check } = layout;
    return check !== 0 && !isString(check) && !this.#templates.has(id) && layout !== this.#host.root().layout;
  }

  /** @param shape that is looked for; undefined: all */
  #lookThrough(item: Item, tries: number, shape?: string): void {
    for (const number of item.layout.regions.keys()) {
      if (shape !== undefined && this.#templates.has(shape)) return;
      const items = unlessMisfit(() => item.region(number + 1).items);
      const [first] = items;
      if (first?.section !== undefined) this.learn(first.section);
      for (const inner of items.slice(0, tries)) this.#lookThrough(inner, tries, shape);
    }
  }

  #parsed(layout: Layout, html: string, parent: Node): Template {
    const parsed = this.#host.parse(html, parent);
    if (!isString(layout.check) && checkOf(parsed) !== layout.check) throw new Misfit("not the statics");
    const template = new Template(this.#host, layout, parsed);
    this.#templates.set(layout.id, template);
    return template;
  }
}

/** Items, or none when they are not to be found. */
function unlessMisfit(find: () => readonly Item[]): readonly Item[] {
  try {
    return find();
  } catch (error) {
    if (error instanceof Misfit) return [];
    throw error;
  }
}

import type { Layout, Path, RegionLayout } from "../layout.js";
import type { Layouts } from "../layouts.js";
import { Misfit } from "../misfit.js";
import { type Address, stepsOf } from "../address.js";
import { type Counted, countedAt, countedIn, isComment, type Stretch } from "./counted.js";
import { isElement } from "./own.js";
import { REGION_START } from "../protocol.js";

/** A section as a whole: where its items stand. */
export interface Section extends Stretch {
  readonly body: Layout;
  readonly counted: readonly Counted[];
}

/** One item of a section, or the root. */
export interface Item extends Stretch {
  readonly layout: Layout;
  readonly counted: readonly Counted[];
}

/**
 * Finds what addresses and paths name. What was found once is kept, so one resolver stands for the
 * DOM at the moment of its first answer: there is one for each frame.
 */
export class Resolver {
  readonly #document: Document;
  readonly #layouts: Layouts;
  readonly #sections = new Map<string, Section>();
  readonly #items = new Map<string, Item>();

  constructor(document: Document, layouts: Layouts) {
    this.#document = document;
    this.#layouts = layouts;
  }

  /** What stands at an address. */
  at(address: Address): Section | Item {
    const steps = stepsOf(address);
    return steps.length % 2 === 1 ? this.#section(steps) : this.#item(steps);
  }

  /** The item, or root, at an address. */
  item(address: Address): Item {
    const steps = stepsOf(address);
    if (steps.length % 2 === 1) throw new Misfit("a section has no places");
    return this.#item(steps);
  }

  /** Where a path leads: the children of its last node. */
  stretch(item: Item, path: Path): Stretch {
    if (path.length === 0) return item;
    const element = this.element(item, path);
    return { parent: contentOf(element), from: null, until: null };
  }

  /** The element at the end of a path; for the root an empty path is the html element. */
  element(item: Item, path: Path): Element {
    let node: Node | undefined = path.length === 0 ? item.parent : undefined;
    let within: Stretch = item;
    path.forEach((step, depth) => {
      node = (depth === 0 ? item.counted[step] : countedAt(within, step))?.node;
      if (!isElement(node)) throw new Misfit(`no element at ${path.join(".")}`);
      within = { parent: contentOf(node), from: null, until: null };
    });
    if (!isElement(node)) throw new Misfit("no element at an empty path");
    return node;
  }

  #section(steps: readonly number[]): Section {
    return remembered(this.#sections, steps, () => {
      const item = this.#item(steps.slice(0, -1));
      const number = steps.at(-1) ?? 0;
      const region = item.layout.regions[number - 1];
      if (region === undefined) throw new Misfit(`no region ${steps.join(".")}`);
      const stretch = this.#range(item, region);
      const body = this.#layouts.get(region.body);
      return { ...stretch, body, counted: [...countedIn(stretch)] };
    });
  }

  #range(item: Item, region: RegionLayout): Stretch {
    const parent = this.stretch(item, region.path);
    if (region.index === -1) return { parent: parent.parent, from: null, until: null };
    const counted = parent === item ? item.counted[region.index] : countedAt(parent, region.index);
    if (counted === undefined || !isComment(counted.node, REGION_START) || counted.last === counted.node)
      throw new Misfit(`no region at ${region.path.join(".")}`);
    return { parent: parent.parent, from: counted.node, until: counted.last };
  }

  #item(steps: readonly number[]): Item {
    return remembered(this.#items, steps, () => {
      if (steps.length === 0) return this.#root();
      const section = this.#section(steps.slice(0, -1));
      const { roots } = section.body;
      const start = (steps.at(-1) ?? 0) * roots;
      const counted = section.counted.slice(start, start + roots);
      if (roots === 0 || counted.length < roots)
        throw new Misfit(`no item ${steps.join(".")}`);
      return {
        layout: section.body,
        parent: section.parent,
        from: section.counted[start - 1]?.last ?? section.from,
        until: section.counted[start + roots]?.node ?? section.until,
        counted,
      };
    });
  }

  #root(): Item {
    const stretch = { parent: this.#document.documentElement, from: null, until: null };
    return { ...stretch, layout: this.#layouts.root(), counted: [...countedIn(stretch)] };
  }
}

function remembered<T>(known: Map<string, T>, steps: readonly number[], find: () => T): T {
  const key = steps.join();
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  known.set(key, found);
  return found;
}

function contentOf(element: Element): Node {
  return element.localName === "template" && "content" in element
    ? (element as HTMLTemplateElement).content
    : element;
}
